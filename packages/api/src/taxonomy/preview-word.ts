import { enterprise, need } from '@matxich/db/schema'
import { conceptLabel, type Language } from '@matxich/i18n'
import { readText } from '@matxich/search'
import { inArray, sql } from 'drizzle-orm'
import type { Context } from '../context.ts'
import { requireStaff } from '../permissions.ts'

/** How many firms and needs are named as examples. */
const examples = 5

export interface WordPreview {
  /** Concepts that readers take the word, or a part of it, for already. */
  meanings: { key: string; label: string; text: string }[]
  /** Enterprises, and needs whose words everybody may read, that hold it: they will be read anew. */
  enterprises: { total: number; first: { id: string; name: string }[] }
  needs: { total: number; first: { id: string; title: string }[] }
}

/** What a new word would touch, before anybody decides. @throws AppError signedOut | notAllowed */
export async function previewWord(
  context: Context,
  { alias, lang, readerLang }: { alias: string; lang: Language; readerLang: Language },
): Promise<WordPreview> {
  requireStaff(context)
  const { db } = context.services
  const lexicon = await context.services.lexicon()
  const like = `%${alias.replace(/[%_\\]/g, '\\$&')}%`
  const [enterpriseIds, needIds] = await Promise.all([
    db.execute<{ id: string }>(sql`
      select id from enterprise where is_listed and f_unaccent(description_text) ilike f_unaccent(${like})
      union select enterprise_id from capability where f_unaccent(text) ilike f_unaccent(${like})
      union select enterprise_id from equipment where f_unaccent(text) ilike f_unaccent(${like})`),
    db.execute<{ id: string }>(sql`
      select n.id from need n join need_revision r on r.need_id = n.id and r.revision = n.revision
      where n.state = 'open' and n.visibility = 'public' and not n.is_buyer_hidden and f_unaccent(r.title || ' ' || r.text) ilike f_unaccent(${like})`),
  ])
  const firstOf = (rows: Iterable<{ id: string }>) => [...rows].slice(0, examples).map((row) => row.id)
  const firms = firstOf(enterpriseIds)
  const needs = firstOf(needIds)
  const [firmRows, needRows] = await Promise.all([
    firms.length === 0
      ? []
      : db.select({ id: enterprise.id, name: enterprise.nameVi }).from(enterprise).where(inArray(enterprise.id, firms)),
    needs.length === 0
      ? []
      : db
          .select({
            id: need.id,
            title: sql<string>`(select title from need_revision r where r.need_id = "need"."id" and r.revision = "need"."revision")`,
          })
          .from(need)
          .where(inArray(need.id, needs)),
  ])
  const { mentions } = readText(lexicon, alias, { lang, as: 'query' })
  const meanings = new Map(mentions.map((mention) => [mention.concept, mention.span.text]))
  return {
    meanings: [...meanings].map(([key, text]) => {
      const found = lexicon.concepts.get(key)
      return { key, label: found ? conceptLabel(found, readerLang) : key, text }
    }),
    enterprises: { total: enterpriseIds.length, first: firmRows },
    needs: { total: needIds.length, first: needRows },
  }
}
