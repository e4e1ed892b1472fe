import { type FactSource, type FieldGroup, fieldGroups } from '@matxich/db'
import { enterprise, enterpriseFieldGroup } from '@matxich/db/schema'
import { eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { requireStaff } from '../permissions.ts'
import { describeForMerge, type MergeFirm } from './describe-for-merge.ts'
import { columnGroups, columnsOf, rowGroups } from './merge-groups.ts'

export const compareSchema = z.object({ targetId: z.uuid(), sourceId: z.uuid() })

interface StatedLine {
  /** The column of the enterprise that it comes from; null for a row of a list. */
  column: (typeof columnsOf)[keyof typeof columnsOf][number] | null
  /** As stored; concepts are keys. */
  values: string[]
}

export interface MergeSide extends MergeFirm {
  /** What it says, by group, a line per fact; null where it says nothing. */
  stated: Record<string, StatedLine[] | null>
  facts: Record<string, { source: FactSource; asOf: string } | undefined>
  counts: { members: number; claims: number; needs: number; engagements: number; photos: number }
}

export interface MergeComparison {
  target: MergeSide
  source: MergeSide
  columnGroups: readonly FieldGroup[]
  rowGroups: readonly FieldGroup[]
}

/** Two enterprises side by side, group by group. @throws AppError signedOut | notAllowed | notFound (out of scope, or merged) */
export async function compareForMerge(
  context: Context,
  { targetId, sourceId }: z.infer<typeof compareSchema>,
): Promise<MergeComparison> {
  requireStaff(context)
  const firms = await describeForMerge(context, [targetId, sourceId])
  const [target, source] = [firms.get(targetId.toLowerCase()), firms.get(sourceId.toLowerCase())]
  if (!target || !source || target.id === source.id)
    throw new AppError('notFound', `no pair ${targetId}, ${sourceId} in scope`)
  const [left, right] = await Promise.all([sideOf(context, target), sideOf(context, source)])
  return { target: left, source: right, columnGroups, rowGroups }
}

async function sideOf({ services: { db } }: Context, firm: MergeFirm): Promise<MergeSide> {
  const { id } = firm
  const list = (query: ReturnType<typeof sql>) =>
    db.execute<{ text: string }>(query).then((rows) => rows.map(({ text }) => ({ column: null, values: [text] })))
  const [[row], facts, [counts], contacts, capabilities, equipment, certificates, references] = await Promise.all([
    db.select().from(enterprise).where(eq(enterprise.id, id)),
    db.select().from(enterpriseFieldGroup).where(eq(enterpriseFieldGroup.enterpriseId, id)),
    db.execute<MergeSide['counts']>(sql`select
      (select count(*)::int from membership where organisation_id = ${id}) as members,
      (select count(*)::int from claim_case where enterprise_id = ${id}) as claims,
      (select count(*)::int from need where buyer_id = ${id}) as needs,
      (select count(*)::int from engagement where enterprise_id = ${id}) as engagements,
      (select count(*)::int from enterprise_photo where enterprise_id = ${id}) as photos`),
    list(
      sql`select concat_ws(' ', value, person) as text from enterprise_contact where enterprise_id = ${id} order by kind, value`,
    ),
    list(sql`select coalesce(category, text) as text from capability where enterprise_id = ${id} order by position`),
    list(sql`select coalesce(type, text) as text from equipment where enterprise_id = ${id} order by position`),
    list(sql`select type as text from certificate where enterprise_id = ${id} order by type`),
    list(
      sql`select customer_name as text from enterprise_reference where enterprise_id = ${id} order by customer_name`,
    ),
  ])
  if (!row || !counts) throw new AppError('notFound', `no enterprise ${id}`)
  const stated: MergeSide['stated'] = { contacts, capabilities, equipment, certificates, references }
  for (const group of columnGroups)
    stated[group] = columnsOf[group].flatMap((column) => {
      // A personal number is nobody's to read, and whether a firm is active is told elsewhere.
      if (
        column === 'personalId' ||
        column === 'operation' ||
        column === 'operationSource' ||
        column === 'operationAsOf'
      )
        return []
      const value = row[column]
      if (value === null || (Array.isArray(value) && value.length === 0)) return []
      return [{ column, values: Array.isArray(value) ? value : [String(value)] }]
    })
  return {
    ...firm,
    stated: Object.fromEntries(Object.entries(stated).map(([group, lines]) => [group, lines?.length ? lines : null])),
    facts: Object.fromEntries(
      fieldGroups.map((group) => {
        const fact = facts.find((one) => one.fieldGroup === group)
        return [group, fact ? { source: fact.source, asOf: fact.asOf } : undefined]
      }),
    ),
    counts,
  }
}
