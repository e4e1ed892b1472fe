import type { Connection } from '@matxich/db'
import { sql } from 'drizzle-orm'
import { type MergeChoice, type RowGroup, rowGroups, tableOf } from './merge-groups.ts'

/**
 * Every column that names an enterprise or its organisation, and what a merge does with it: `moved` goes along, `chosen` follows
 * the choice of its group, `stays` is the row's own past, `apart` has rules of its own in `merge-enterprises.ts`. A test holds
 * this list against the database, so that a table made later is not forgotten.
 */
export const mergedColumns: Record<string, 'moved' | 'chosen' | 'stays' | 'apart'> = {
  'enterprise.id': 'stays',
  'enterprise.merged_into': 'apart',
  'enterprise_contact.enterprise_id': 'chosen',
  'capability.enterprise_id': 'chosen',
  'equipment.enterprise_id': 'chosen',
  'certificate.enterprise_id': 'chosen',
  'enterprise_reference.enterprise_id': 'chosen',
  'enterprise_field_group.enterprise_id': 'chosen',
  'enterprise_verification.enterprise_id': 'chosen',
  'enterprise_photo.enterprise_id': 'moved',
  'stored_file.organisation_id': 'moved',
  'need.buyer_id': 'moved',
  'need_package.buyer_id': 'moved',
  'need_exclusion.enterprise_id': 'moved',
  'need_invitation.enterprise_id': 'moved',
  'engagement.enterprise_id': 'moved',
  'question.enterprise_id': 'moved',
  'claim_case.enterprise_id': 'moved',
  'invitation.organisation_id': 'apart',
  'membership.organisation_id': 'apart',
  'profile_draft.enterprise_id': 'apart',
  'verification_request.enterprise_id': 'apart',
  // The center's, which is merged into nothing.
  'fair.organisation_id': 'stays',
  // Derived: made anew by the drainer.
  'match.enterprise_id': 'stays',
  // Who worked as which firm on which day is history.
  'acting_session.enterprise_id': 'stays',
  // What was shown on which day was shown under the old name.
  'enterprise_appearance.enterprise_id': 'stays',
  'enterprise_distinction.first_id': 'stays',
  'enterprise_distinction.second_id': 'stays',
}

/** A pair that may stand once per need: where both have one, the target's counts and the other stays with the old row. */
const oncePer: Record<string, string[]> = {
  need_exclusion: ['need_id'],
  need_invitation: ['need_id'],
  engagement: ['need_id'],
  question: ['need_id', 'requirement_key'],
}

/** Takes everything along that hangs on the enterprise and is nobody's statement about it. @returns rows moved, by table */
export async function moveRows(
  transaction: Connection,
  targetId: string,
  sourceId: string,
): Promise<Record<string, number>> {
  const moved: Record<string, number> = {}
  const [last] = await transaction.execute<{ position: number }>(sql`
    select coalesce(max(position), -1)::int + 1 as position from enterprise_photo where enterprise_id = ${targetId}`)
  await transaction.execute(sql`
    update enterprise_photo set position = position + ${last?.position ?? 0} where enterprise_id = ${sourceId}`)
  for (const [place, how] of Object.entries(mergedColumns)) {
    if (how !== 'moved') continue
    const [table, column] = place.split('.') as [string, string]
    const [name, key] = [sql.identifier(table), sql.identifier(column)]
    const same = (oncePer[table] ?? []).map((one) => sql`other.${sql.identifier(one)} = moving.${sql.identifier(one)}`)
    const isFree =
      same.length === 0
        ? sql`true`
        : sql`not exists (select from ${name} other where other.${key} = ${targetId} and ${sql.join(same, sql` and `)})`
    // A firm does not take part in its own needs.
    const isForeign = oncePer[table]?.includes('need_id')
      ? sql`not exists (select from need n where n.id = moving.need_id and n.buyer_id in (${targetId}, ${sourceId}))`
      : sql`true`
    const result = await transaction.execute(
      sql`update ${name} moving set ${key} = ${targetId} where moving.${key} = ${sourceId} and ${isFree} and ${isForeign}`,
    )
    if (result.count > 0) moved[table] = result.count
  }
  return moved
}

/**
 * Lets rows of chosen groups change places: what the target no longer states goes to the old row, so that nothing is deleted.
 */
export async function moveChosenRows(
  transaction: Connection,
  targetId: string,
  sourceId: string,
  choices: Record<string, MergeChoice>,
): Promise<void> {
  for (const group of rowGroups) {
    const choice = choices[group]
    if (choice === 'source' || choice === 'both') await moveGroup(transaction, group, targetId, sourceId, choice)
  }
}

async function moveGroup(
  transaction: Connection,
  group: RowGroup,
  targetId: string,
  sourceId: string,
  choice: 'source' | 'both',
): Promise<void> {
  const table = sql.identifier(tableOf[group])
  const ids = async (owner: string) =>
    (await transaction.execute<{ id: string }>(sql`select id from ${table} where enterprise_id = ${owner}`)).map(
      (row) => row.id,
    )
  const [ofTarget, ofSource] = [await ids(targetId), await ids(sourceId)]
  const give = async (rows: string[], owner: string) => {
    for (const id of rows) await transaction.execute(sql`update ${table} set enterprise_id = ${owner} where id = ${id}`)
  }
  if (choice === 'source') await give(ofTarget, sourceId)
  else if (group === 'capabilities' || group === 'equipment')
    await transaction.execute(
      sql`update ${table} set position = position + ${ofTarget.length} where enterprise_id = ${sourceId}`,
    )
  await give(ofSource, targetId)
}
