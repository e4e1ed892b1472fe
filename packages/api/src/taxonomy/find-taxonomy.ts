import { type ConceptKind, conceptKinds, type conceptOrigins } from '@matxich/db'
import { concept, conceptAlias } from '@matxich/db/schema'
import { conceptLabel, type Language, languages } from '@matxich/i18n'
import { and, asc, count, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Context } from '../context.ts'
import { type Page, pageOffset, pageSchema } from '../page.ts'
import { requireStaff } from '../permissions.ts'

export const taxonomyFindSchema = pageSchema.extend({
  /** A label or alias in any language, with or without accents; or the id. */
  text: z.string().trim().max(100).default(''),
  kind: z.enum(conceptKinds).nullish(),
  /** Only concepts that the center added or gave words to. */
  isOurs: z.boolean().default(false),
  lang: z.enum(languages),
})

export interface TaxonomyRow {
  key: string
  kind: ConceptKind
  /** In the reader's language. */
  label: string
  labels: Partial<Record<Language | 'zh-Hant', string>>
  parent: { key: string; label: string } | null
  origin: (typeof conceptOrigins)[number]
  /** Words of the center in force, added or switched off. */
  words: number
}

/** The concepts of the taxonomy, for staff. @throws AppError signedOut | notAllowed */
export async function findTaxonomy(
  context: Context,
  given: z.infer<typeof taxonomyFindSchema>,
): Promise<Page<TaxonomyRow>> {
  requireStaff(context)
  const { db } = context.services
  const like = `%${given.text.replace(/[%_\\]/g, '\\$&')}%`
  const ours = db.select({ key: conceptAlias.conceptKey }).from(conceptAlias).where(isNull(conceptAlias.removedAt))
  const words = sql`(${concept.key} || ' ' || ${concept.labels}::text || ' ' || ${concept.aliases}::text)`
  const where = and(
    given.kind ? eq(concept.kind, given.kind) : undefined,
    given.isOurs ? sql`(${concept.origin} = 'center' or ${inArray(concept.key, ours)})` : undefined,
    given.text
      ? sql`(f_unaccent(${words}) ilike f_unaccent(${like}) or exists (select from concept_alias a
          where a.concept_key = ${concept.key} and a.removed_at is null and f_unaccent(a.alias) ilike f_unaccent(${like})))`
      : undefined,
  )
  const [rows, [counted]] = await Promise.all([
    db
      .select()
      .from(concept)
      .where(where)
      .orderBy(
        desc(sql`${concept.origin} = 'center'`),
        asc(concept.kind),
        asc(sql`${concept.labels} ->> 'vi'`),
        asc(concept.key),
      )
      .limit(given.pageSize)
      .offset(pageOffset(given)),
    db.select({ total: count() }).from(concept).where(where),
  ])
  const wordCounts = await db
    .select({ key: conceptAlias.conceptKey, words: count() })
    .from(conceptAlias)
    .where(
      and(
        isNull(conceptAlias.removedAt),
        inArray(
          conceptAlias.conceptKey,
          rows.map((row) => row.key),
        ),
      ),
    )
    .groupBy(conceptAlias.conceptKey)
  const wordsOf = new Map(wordCounts.map((row) => [row.key, row.words]))
  const { concepts } = await context.services.lexicon()
  const labelOf = (row: { id: string; labels: TaxonomyRow['labels'] }) => conceptLabel(row, given.lang)
  return {
    rows: rows.map((row) => {
      const parentKey = row.parent === null ? null : `${row.kind}:${row.parent}`
      const parent = parentKey === null ? undefined : concepts.get(parentKey)
      return {
        key: row.key,
        kind: row.kind,
        label: labelOf({ id: row.key, labels: row.labels }),
        labels: row.labels,
        parent: parentKey === null ? null : { key: parentKey, label: parent ? labelOf(parent) : parentKey },
        origin: row.origin,
        words: wordsOf.get(row.key) ?? 0,
      }
    }),
    total: counted?.total ?? 0,
    page: given.page,
    pageSize: given.pageSize,
  }
}
