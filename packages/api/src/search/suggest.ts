import { enterprise, searchDocument } from '@matxich/db/schema'
import { languages } from '@matxich/i18n'
import { type ConceptSuggestion, suggestConcepts } from '@matxich/search/suggestions'
import { and, eq, exists, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Context } from '../context.ts'

export const suggestSchema = z.object({ text: z.string().max(200), lang: z.enum(languages) })

export interface SupplierSuggestion {
  id: string
  name: string
}

export interface Suggestions {
  concepts: ConceptSuggestion[]
  suppliers: SupplierSuggestion[]
}

const mostConcepts = 8
const mostSuppliers = 4
/** Fewer letters than this have no trigram, so no index would help to find them. */
const fewestLetters = 3
/** A word that half of the firms have ("công ty") is not ordered through to the end. */
const mostLookedAt = 300

/** What a search may mean while it is typed: concepts in any language, and suppliers by name, of those that everybody may find. */
export async function suggest(context: Context, { text, lang }: z.infer<typeof suggestSchema>): Promise<Suggestions> {
  const typed = text.trimStart()
  const skipped = text.length - typed.length
  const [concepts, suppliers] = await Promise.all([
    context.services.lexicon().then((lexicon) => suggestConcepts(lexicon, typed, lang, mostConcepts)),
    findSuppliers(context, typed.trim()),
  ])
  return { concepts: concepts.map((one) => ({ ...one, from: one.from + skipped })), suppliers }
}

async function findSuppliers({ services: { db } }: Context, text: string): Promise<SupplierSuggestion[]> {
  if ([...text].length < fewestLetters) return []
  const words = sql`f_unaccent(${text})`
  const like = `%${text.replace(/[\\%_]/g, (character) => `\\${character}`)}%`
  const named = db.$with('named').as(
    db
      .select({ id: enterprise.id, name: enterprise.nameVi })
      .from(enterprise)
      .where(
        and(
          sql`(f_unaccent(${enterprise.nameVi}) ilike f_unaccent(${like})
            or f_unaccent(${enterprise.nameEn}) ilike f_unaccent(${like}))`,
          eq(enterprise.isListed, true),
          exists(
            db
              .select({ id: searchDocument.id })
              .from(searchDocument)
              .where(and(eq(searchDocument.kind, 'enterprise'), eq(searchDocument.id, enterprise.id))),
          ),
        ),
      )
      .limit(mostLookedAt),
  )
  return db
    .with(named)
    .select({ id: named.id, name: named.name })
    .from(named)
    .orderBy(
      // At the beginning of a word before inside of one, then by how much of the name was typed.
      sql`(' ' || lower(f_unaccent(${named.name}))) not like '% ' || lower(${words}) || '%'`,
      sql`length(${named.name})`,
      named.name,
      named.id,
    )
    .limit(mostSuppliers)
}
