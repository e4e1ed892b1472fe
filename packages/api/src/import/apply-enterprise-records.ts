import type { Connection, FieldGroup } from '@matxich/db'
import { auditEvent } from '@matxich/db/schema'
import { sql } from 'drizzle-orm'
import { type CurrentFact, type CurrentRecord, getRecordsByTaxCode, ownGroups } from './current-records.ts'
import type { ImportedRecord } from './enterprise-record.ts'
import { differingGroups, hashRecord, mergeRecords, statedGroups } from './merge-records.ts'
import type { RecordIssue } from './record-issues.ts'
import { createRecords, type FactOrigin, updateRecord, writeFacts } from './write-record.ts'

export interface ApplyOptions extends Omit<FactOrigin, 'by'> {
  /** Who answers for it, in the audit trail; `userId` null is the system itself. */
  actor: { userId: string | null; organisationId: string | null; requestId?: string | null }
  /** Why a record may not be written over what is there; null when it may. */
  refuse?: (record: ImportedRecord, current: CurrentRecord | null) => RecordIssue | null
}

/** What undo needs to bring a changed enterprise back to where it was. */
export interface RecordBefore {
  record: ImportedRecord
  facts: CurrentFact[]
}

export type AppliedRecord =
  | {
      action: 'create' | 'update' | 'unchanged'
      enterpriseId: string
      /** Null when it was created. */
      before: RecordBefore | null
      /** Hash of the record right after. */
      appliedHash: string
      /** Field groups left as the enterprise itself states them. */
      keptGroups: FieldGroup[]
    }
  /** Not allowed, or refused by a constraint of the database; nothing of this record was written. */
  | { action: 'refused'; issue: RecordIssue }

/** How many records share a transaction. */
export const applyBatchSize = 50

/**
 * Writes enterprises by tax code: creates those unknown, and lets what a record states replace what is there. Records of one
 * batch (50) are written together or not at all; called again with the same records it changes nothing.
 * @returns one result per record, in their order
 */
export async function applyEnterpriseRecords(
  db: Connection,
  records: ImportedRecord[],
  options: ApplyOptions,
): Promise<AppliedRecord[]> {
  const applied: AppliedRecord[] = []
  for (let start = 0; start < records.length; start += applyBatchSize)
    applied.push(
      ...(await db.transaction((transaction) =>
        applyRecordBatch(transaction, records.slice(start, start + applyBatchSize), options),
      )),
    )
  return applied
}

/** One batch, in the caller's transaction. */
export async function applyRecordBatch(
  transaction: Connection,
  records: ImportedRecord[],
  options: ApplyOptions,
): Promise<AppliedRecord[]> {
  // One import writes at a time, so that two of them never create the same tax code side by side.
  await transaction.execute(sql`select pg_advisory_xact_lock(hashtext('matxich-enterprise-import'))`)
  const taxCodes = [...new Set(records.map((record) => record.taxCode))]
  const known = await getRecordsByTaxCode(transaction, taxCodes, { isLocking: true })
  const fresh = records.filter(
    (record, at) =>
      !known.has(record.taxCode) &&
      !options.refuse?.(record, null) &&
      records.findIndex((other) => other.taxCode === record.taxCode) === at,
  )
  const created = await createTogether(transaction, fresh, options)
  const applied: AppliedRecord[] = []
  const seen = new Set<string>()
  for (const [at, record] of records.entries()) {
    const isFirst = records.findIndex((other) => other.taxCode === record.taxCode) === at
    const before = known.get(record.taxCode)
    // Twice in one batch, by one code or by two of the same firm: the second is judged against what the first has written.
    const isFresh = isFirst && !(before && seen.has(before.id))
    const current = isFresh ? before : (await getRecordsByTaxCode(transaction, [record.taxCode])).get(record.taxCode)
    if (before) seen.add(before.id)
    applied.push(
      (isFirst && created.get(record.taxCode)) || (await applyOne(transaction, record, current ?? null, options)),
    )
  }
  return applied
}

/**
 * Creates what is new in a few statements. When the database refuses any of it, none is written and the answer is empty: the
 * caller then goes one by one, to find out which.
 */
async function createTogether(
  transaction: Connection,
  records: ImportedRecord[],
  options: ApplyOptions,
): Promise<Map<string, AppliedRecord>> {
  if (records.length === 0) return new Map()
  const planned = records.map((record) => ({ record, groups: statedGroups(record) }))
  try {
    const ids = await transaction.transaction(async (savepoint) => {
      const made = await createRecords(savepoint, records)
      await noteWritten(
        savepoint,
        planned.map(({ record, groups }, at) => ({ id: made[at]!, next: record, groups, current: null })),
        options,
      )
      return made
    })
    return new Map(
      records.map((record, at) => [
        record.taxCode,
        { action: 'create', enterpriseId: ids[at]!, before: null, appliedHash: hashRecord(record), keptGroups: [] },
      ]),
    )
  } catch (error) {
    if (refusalOf(error) === null) throw error
    return new Map()
  }
}

interface Written {
  id: string
  next: ImportedRecord
  groups: FieldGroup[]
  current: CurrentRecord | null
}

/** Source and date of what was written, and the trail of who did it. */
async function noteWritten(
  transaction: Connection,
  written: Written[],
  { actor, refuse: _, ...origin }: ApplyOptions,
): Promise<void> {
  const facts = written.map(({ id, groups }) => ({ enterpriseId: id, groups }))
  await writeFacts(transaction, facts, { ...origin, by: actor.userId })
  await transaction.insert(auditEvent).values(
    written.map(({ id, next, groups, current }) => ({
      actorId: actor.userId,
      actorOrganisationId: actor.organisationId,
      action: current ? 'enterprise.importUpdate' : 'enterprise.importCreate',
      subjectKind: 'enterprise',
      subjectId: id,
      before: current ? pick(current.record, groups) : null,
      after: pick(next, groups),
      requestId: actor.requestId ?? null,
    })),
  )
}

/** What an import would make of an enterprise: shown in the preview, done by the job. */
export function planRecord(record: ImportedRecord, current: CurrentRecord | null) {
  if (!current) return { action: 'create' as const, next: record, groups: statedGroups(record), keptGroups: [] }
  // A list that names a firm by its former number says what the firm makes, not who it is by now.
  const isFolded = record.taxCode !== current.record.taxCode
  const own = ownGroups(current)
  const kept = new Set([...own, ...(isFolded ? (['identity'] as const) : [])])
  const next = mergeRecords(current.record, record, kept)
  const groups = differingGroups(current.record, next)
  const keptGroups = statedGroups(record).filter((group) => own.has(group))
  return { action: groups.length > 0 ? ('update' as const) : ('unchanged' as const), next, groups, keptGroups }
}

async function applyOne(
  transaction: Connection,
  record: ImportedRecord,
  current: CurrentRecord | null,
  options: ApplyOptions,
): Promise<AppliedRecord> {
  const refusal = options.refuse?.(record, current)
  if (refusal) return { action: 'refused', issue: refusal }
  const { action, next, groups, keptGroups } = planRecord(record, current)
  if (action === 'unchanged' && current)
    return { action, enterpriseId: current.id, before: null, appliedHash: hashRecord(current.record), keptGroups }
  try {
    // A savepoint: what the database refuses takes only its own row along.
    const enterpriseId = await transaction.transaction(async (savepoint) => {
      const [id] = current ? [current.id] : await createRecords(savepoint, [next])
      if (current) await updateRecord(savepoint, current.id, next, groups)
      await noteWritten(savepoint, [{ id: id!, next, groups, current }], options)
      return id!
    })
    return {
      action,
      enterpriseId,
      before: current ? { record: current.record, facts: current.facts } : null,
      appliedHash: hashRecord(next),
      keptGroups,
    }
  } catch (error) {
    const reason = refusalOf(error)
    if (reason === null) throw error
    return { action: 'refused', issue: { severity: 'error', path: '', rule: 'refused', values: { reason } } }
  }
}

/** The audit trail says what changed, not everything that was there; money and contacts stay out of it. */
function pick(record: ImportedRecord, groups: FieldGroup[]): Record<string, unknown> {
  const { contacts: _, revenueVnd: __, ...rest } = record
  const parts = new Set<string>(groups.flatMap((group) => partsOf[group] ?? []))
  return Object.fromEntries(Object.entries(rest).filter(([part]) => part === 'taxCode' || parts.has(part)))
}

const partsOf: Partial<Record<FieldGroup, string[]>> = {
  identity: ['name', 'ownership', 'founded', 'vsic', 'roles'],
  location: ['location', 'address'],
  size: ['employees'],
  description: ['description'],
  capabilities: ['capabilities'],
  equipment: ['equipment'],
  certificates: ['certificates'],
  exports: ['exports'],
}

/** The constraint that a value broke (class 23 of SQLSTATE), or null when the failure is another one. */
function refusalOf(error: unknown): string | null {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code, constraint_name: constraint } = cause as { code?: string; constraint_name?: string }
    if (code?.startsWith('23')) return constraint ?? code
  }
  return null
}
