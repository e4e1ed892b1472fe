import { conceptLabel, type Language } from '@matxich/i18n'
import { sql } from 'drizzle-orm'
import type { Context } from '../context.ts'
import { searcherOfFirm, searcherOfPhrase } from '../trace/searcher.ts'
import { type Evidence, fewestPeople, rankMeanings } from './rank-meanings.ts'

/** What a phrase may mean, by what people who used it went on to do. */
export interface Suggestion {
  key: string
  label: string
  /** Different people who pointed at it; at least three. */
  people: number
  /** Of them: opened a supplier of it, invited or shortlisted one, added it to their need by hand. Null: one or two did. */
  opened: number | null
  chosen: number | null
  added: number | null
  /** How many times more often than the suppliers of it would be met by chance. */
  lift: number
}

/**
 * Concepts that people who used a phrase pointed at: what the suppliers make that they opened or chose after searching with it,
 * and what buyers added by hand to a need whose text holds it. They are proposals: what a word means is decided by a person, since
 * one that many use wrongly, or that was brought up on purpose, would change what everybody finds.
 * @returns by id of the phrase
 */
export async function suggestMeanings(
  context: Context,
  phraseIds: string[],
  lang: Language,
): Promise<Map<string, Suggestion[]>> {
  if (phraseIds.length === 0) return new Map()
  const { db, secret } = context.services
  const [picks, chips] = await Promise.all([
    db.execute<{ phraseId: string; concept: string; searcher: string; pick: 'opened' | 'chosen' }>(sql`
      select phrase_id as "phraseId", concept, searcher, pick from unread_phrase_pick where phrase_id in ${phraseIds}`),
    db.execute<{ phraseId: string; concept: string; buyerId: string }>(sql`
      select u.phrase_id as "phraseId", unnest(r.concept || r.alternatives) as concept, n.buyer_id as "buyerId"
      from unread_phrase_need u
      join need n on n.id = u.need_id and n.visibility in ('public', 'matching') and n.state <> 'draft'
      join requirement r on r.need_id = n.id and r.revision = n.revision and r.origin = 'person' and r.concept is not null
      where u.phrase_id in ${phraseIds}`),
  ])
  const evidence: (Evidence & { phraseId: string })[] = [
    ...[...picks].map(({ phraseId, concept, searcher, pick }) => ({ phraseId, concept, person: searcher, kind: pick })),
    ...[...chips].map(({ phraseId, concept, buyerId }) => ({
      phraseId,
      concept,
      person: searcherOfPhrase(secret, phraseId, searcherOfFirm(secret, buyerId)),
      kind: 'added' as const,
    })),
  ]
  const shares = await sharesOf(context, [...new Set(evidence.map((one) => one.concept))])
  const { concepts } = await context.services.lexicon()
  return new Map(
    phraseIds.map((id) => [
      id,
      rankMeanings(
        evidence.filter((one) => one.phraseId === id),
        shares,
      ).map((meaning) => {
        const found = concepts.get(meaning.key)
        return {
          ...meaning,
          label: found ? conceptLabel(found, lang) : meaning.key,
          opened: unlessFew(meaning.opened),
          chosen: unlessFew(meaning.chosen),
          added: unlessFew(meaning.added),
        }
      }),
    ]),
  )
}

/** One or two could be named. */
function unlessFew(people: number): number | null {
  return people > 0 && people < fewestPeople ? null : people
}

/** Which share of the suppliers that can be found makes or has each concept; one more is added to both, so that none is zero. */
async function sharesOf({ services: { db } }: Context, keys: string[]): Promise<Map<string, number>> {
  if (keys.length === 0) return new Map()
  const facets = keys.map((key) => key.replace(':', '='))
  const [[all], rows] = await Promise.all([
    db.execute<{ total: number }>(sql`select count(*)::int as total from search_document where kind = 'enterprise'`),
    db.execute<{ facet: string; total: number }>(sql`
      select facet, count(*)::int as total from search_document d, unnest(d.facets) facet
      where d.kind = 'enterprise' and facet in ${facets} group by 1`),
  ])
  const totals = new Map([...rows].map((row) => [row.facet, row.total]))
  return new Map(keys.map((key) => [key, ((totals.get(key.replace(':', '=')) ?? 0) + 1) / ((all?.total ?? 0) + 2)]))
}
