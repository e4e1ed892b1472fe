import type { Connection } from '@matxich/db'
import { need, needPackage } from '@matxich/db/schema'
import type { Language } from '@matxich/i18n'
import { and, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { noteEvent } from '../audit/note-event.ts'
import type { Context, Guarded } from '../context.ts'
import { AppError } from '../errors.ts'
import { checkConcepts } from '../need/create-need.ts'
import { formerProvinceSchema, keySchema } from '../need/need-schema.ts'
import { asStored, writeRevision } from '../need/write-revision.ts'
import { requireEnterpriseWriter } from '../permissions.ts'
import { type CheckedPart, checkParts } from './check-parts.ts'
import { type PartValues, partFields } from './part-columns.ts'
import { partsLimits, readPartsFile } from './read-parts-file.ts'

const partSchema = z.object(
  Object.fromEntries(partFields.map((field) => [field, z.string().trim().max(partsLimits.cell)])) as Record<
    (typeof partFields)[number],
    z.ZodString
  >,
)

export const partsSchema = z.object({
  rows: z.array(partSchema).min(1).max(partsLimits.rows),
  deliverTo: formerProvinceSchema.nullish(),
})

export const packageCreateSchema = partsSchema.extend({
  title: z.string().trim().min(1).max(200),
  idempotencyKey: keySchema,
  /** Leaves rows out that have something to be put right; else they stop the whole. */
  leavesOutWrong: z.boolean(),
})

/** Reads a parts list and what is in it, and keeps nothing. @throws AppError signedOut | notAllowed | invalid (the file) */
export async function readParts(
  context: Context,
  { fileName, bytes }: { fileName: string; bytes: Uint8Array },
): Promise<{ rows: CheckedPart[]; unknownHeadings: string[] }> {
  const viewer = requireEnterpriseWriter(context)
  const { rows, unknownHeadings } = await readPartsFile(fileName, bytes)
  return { rows: await check(context, viewer.language, rows, null), unknownHeadings }
}

/** Rows as they stand in the form now. @throws AppError signedOut | notAllowed */
export async function checkTypedParts(
  context: Context,
  { rows, deliverTo }: z.infer<typeof partsSchema>,
): Promise<CheckedPart[]> {
  const viewer = requireEnterpriseWriter(context)
  return check(context, viewer.language, rows, deliverTo ?? null)
}

/**
 * Makes a package with a draft need per good row. The same `idempotencyKey` gives the same package.
 * @throws AppError signedOut | notAllowed | invalid (rows to put right, under `rows.<index>.<field>`, unless they may be left
 *   out; no good row; an unknown province) | conflict (the key of another buyer)
 */
export async function createPackage(
  context: Context,
  input: z.infer<typeof packageCreateSchema>,
): Promise<{ id: string; parts: number }> {
  const viewer = requireEnterpriseWriter(context)
  const { db, lexicon } = context.services
  const words = await lexicon()
  const checked = checkParts(words, input.rows, { deliverTo: input.deliverTo ?? null, lang: viewer.language })
  const issues = checked.flatMap((part, index) =>
    part.issues.map(({ field, ...issue }) => ({ path: `rows.${index}.${field}`, ...issue })),
  )
  if (issues.length > 0 && !input.leavesOutWrong) throw new AppError('invalid', 'rows to put right', issues)
  const good = checked.filter((part) => part.text !== null)
  const [first] = good
  if (!first?.text) throw new AppError('invalid', 'no good row', [{ path: 'rows', rule: 'needsPart' }, ...issues])
  checkConcepts(words, first.text)
  return db.transaction(async (transaction) => {
    const known = await findByKey(transaction, viewer, input.idempotencyKey)
    if (known) return known
    const [created] = await transaction
      .insert(needPackage)
      .values({ buyerId: viewer.enterprise.id, title: input.title })
      .returning({ id: needPackage.id })
    if (!created) throw new Error('a package was not written')
    for (const [index, part] of good.entries())
      await writePart(transaction, context, viewer, {
        packageId: created.id,
        part,
        idempotencyKey: keyOfPart(input.idempotencyKey, index),
        // One moment for a whole transaction would leave the parts in no order.
        createdAt: new Date(context.services.now().getTime() + index),
      })
    return { id: created.id, parts: good.length }
  })
}

async function writePart(
  transaction: Connection,
  context: Context,
  viewer: Guarded<'enterprise'>,
  given: { packageId: string; part: CheckedPart; idempotencyKey: string; createdAt: Date },
): Promise<void> {
  const { packageId, part, idempotencyKey, createdAt } = given
  if (!part.text) return
  const [row] = await transaction
    .insert(need)
    .values({ buyerId: viewer.enterprise.id, packageId, idempotencyKey, createdBy: viewer.userId, createdAt })
    .returning({ id: need.id })
  if (!row) throw new Error('a part was not written')
  await writeRevision(transaction, row.id, 1, part.text, part.requirements.map(asStored), viewer.userId)
  await noteEvent(transaction, context, {
    action: 'need.create',
    subjectKind: 'need',
    subjectId: row.id,
    after: { ...part.text, packageId },
  })
}

/** The package that this form made before; one at a time, so that a form sent twice at once makes one. */
async function findByKey(transaction: Connection, viewer: Guarded<'enterprise'>, key: string) {
  await transaction.execute(sql`select pg_advisory_xact_lock(hashtext('need_package'), hashtext(${key}))`)
  const [part] = await transaction
    .select({ packageId: need.packageId, buyerId: need.buyerId })
    .from(need)
    .where(eq(need.idempotencyKey, keyOfPart(key, 0)))
  if (!part) return null
  if (part.buyerId !== viewer.enterprise.id || !part.packageId)
    throw new AppError('conflict', 'idempotency key of another buyer')
  const parts = await transaction.$count(need, and(eq(need.packageId, part.packageId)))
  return { id: part.packageId, parts }
}

/** Each part has a key of its own, made from that of the form. */
export function keyOfPart(key: string, index: number): string {
  return `${key}:part-${index}`
}

async function check(context: Context, lang: Language, rows: PartValues[], deliverTo: string | null) {
  return checkParts(await context.services.lexicon(), rows, { deliverTo, lang })
}
