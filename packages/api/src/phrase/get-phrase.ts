import { unreadPhrase } from '@matxich/db/schema'
import type { Language } from '@matxich/i18n'
import { eq, sql } from 'drizzle-orm'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { requireStaff } from '../permissions.ts'
import { fewestPeople } from './rank-meanings.ts'
import { type Suggestion, suggestMeanings } from './suggest-meanings.ts'

export interface PhraseDetail {
  id: string
  phrase: string
  lang: Language
  isIgnored: boolean
  searches: number
  needs: number
  people: number
  suggestions: Suggestion[]
  /** The words around it in needs that everybody may read, of buyers who show their name. */
  contexts: { needId: string; before: string; words: string; after: string; lang: Language }[]
}

const mostContexts = 3
const aroundCharacters = 70

/** One phrase with all that speaks for a meaning. @throws AppError signedOut | notAllowed | notFound (fewer than three people used it) */
export async function getPhrase(context: Context, given: { id: string; lang: Language }): Promise<PhraseDetail> {
  requireStaff(context)
  const { db } = context.services
  const [[row], [counts], needs, suggestions] = await Promise.all([
    db.select().from(unreadPhrase).where(eq(unreadPhrase.id, given.id)),
    db.execute<{ searches: number; needs: number; people: number }>(sql`select
      (select coalesce(sum(searches), 0) from unread_phrase_day where phrase_id = ${given.id})::int as searches,
      (select count(*) from unread_phrase_need where phrase_id = ${given.id})::int as needs,
      (select count(*) from unread_phrase_searcher where phrase_id = ${given.id})::int as people`),
    db.execute<{ id: string; text: string; lang: Language }>(sql`
      select n.id, r.title || '. ' || r.text as text, r.lang from unread_phrase_need u
      join need n on n.id = u.need_id and n.state = 'open' and n.visibility = 'public' and not n.is_buyer_hidden
      join need_revision r on r.need_id = n.id and r.revision = n.revision
      where u.phrase_id = ${given.id} order by n.opened_at desc, n.id limit ${mostContexts}`),
    suggestMeanings(context, [given.id], given.lang),
  ])
  // What fewer people used is not there, for staff either, unless they have seen it before.
  if (!row || !counts || (counts.people < fewestPeople && !row.ignoredAt))
    throw new AppError('notFound', `no phrase ${given.id}`)
  return {
    id: row.id,
    phrase: row.phrase,
    lang: row.lang,
    isIgnored: row.ignoredAt !== null,
    ...counts,
    suggestions: suggestions.get(given.id) ?? [],
    contexts: [...needs].flatMap(({ id, text, lang }) => {
      const found = around(text, row.phrase)
      return found ? [{ needId: id, lang, ...found }] : []
    }),
  }
}

function around(text: string, phrase: string) {
  const plain = text.normalize('NFKC').replace(/\s+/gu, ' ')
  const at = plain.toLowerCase().indexOf(phrase)
  if (at < 0) return null
  const end = at + phrase.length
  return {
    before: `${at > aroundCharacters ? '…' : ''}${plain.slice(Math.max(0, at - aroundCharacters), at)}`,
    words: plain.slice(at, end),
    after: `${plain.slice(end, end + aroundCharacters)}${plain.length > end + aroundCharacters ? '…' : ''}`,
  }
}
