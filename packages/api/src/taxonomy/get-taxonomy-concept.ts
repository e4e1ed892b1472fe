import { concept, conceptAlias, user } from '@matxich/db/schema'
import { conceptLabel, type Language } from '@matxich/i18n'
import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { requireStaff } from '../permissions.ts'

/**
 * One concept with all its words, those of the reference and those of the center, and what lies around it.
 * @throws AppError signedOut | notAllowed | notFound
 */
export async function getTaxonomyConcept(context: Context, { key, lang }: { key: string; lang: Language }) {
  requireStaff(context)
  const { db } = context.services
  const [[row], words, lexicon] = await Promise.all([
    db.select().from(concept).where(eq(concept.key, key)),
    db
      .select({
        id: conceptAlias.id,
        lang: conceptAlias.lang,
        alias: conceptAlias.alias,
        isUsed: conceptAlias.isUsed,
        needsContext: conceptAlias.needsContext,
        note: conceptAlias.note,
        addedBy: user.name,
        addedAt: conceptAlias.addedAt,
      })
      .from(conceptAlias)
      .leftJoin(user, eq(user.id, conceptAlias.addedBy))
      .where(and(eq(conceptAlias.conceptKey, key), isNull(conceptAlias.removedAt)))
      .orderBy(desc(conceptAlias.addedAt)),
    context.services.lexicon(),
  ])
  if (!row) throw new AppError('notFound', `no concept ${key}`)
  const near = (conceptKey: string) => {
    const found = lexicon.concepts.get(conceptKey)
    return { key: conceptKey, label: found ? conceptLabel(found, lang) : conceptKey }
  }
  const switchedOff = new Set(words.filter((word) => !word.isUsed).map((word) => `${word.lang} ${word.alias}`))
  return {
    key: row.key,
    kind: row.kind,
    origin: row.origin,
    labels: row.labels,
    label: conceptLabel({ id: row.key, labels: row.labels }, lang),
    parent: row.parent === null ? null : near(`${row.kind}:${row.parent}`),
    children: (lexicon.children.get(row.key) ?? []).map(near),
    /** Words of the reference taxonomy by language; staff may switch one off. */
    reference: Object.entries(row.aliases).flatMap(([language, aliases]) =>
      (aliases ?? []).map((alias) => ({
        lang: language as Language,
        alias,
        isUsed: !switchedOff.has(`${language} ${alias}`),
      })),
    ),
    /** Words of the center that are in force. */
    added: words.filter((word) => word.isUsed),
    switchedOff: words.filter((word) => !word.isUsed),
  }
}
export type TaxonomyConcept = Awaited<ReturnType<typeof getTaxonomyConcept>>
