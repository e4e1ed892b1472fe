import { type Language, languages } from '@matxich/i18n'
import { type Lexicon, unreadPhrases } from '@matxich/search'
import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Context } from '../context.ts'
import { type Page, pageOffset, pageSchema } from '../page.ts'
import { requireStaff } from '../permissions.ts'
import { fewestPeople } from './rank-meanings.ts'
import { type Suggestion, suggestMeanings } from './suggest-meanings.ts'

export const phraseFindSchema = pageSchema.extend({
  /** Language of the phrase; null for all. */
  phraseLang: z.enum(languages).nullish(),
  /** Those that staff put aside, instead of those to decide on. */
  isIgnored: z.boolean().default(false),
  lang: z.enum(languages),
})

export interface PhraseRow {
  id: string
  phrase: string
  lang: Language
  /** Within the last 90 days. */
  searches: number
  needs: number
  /** Different firms, accounts or addresses that used it; at least `fewestPeople`. */
  people: number
  /** What it may mean, the likeliest first; none before three people gave evidence. */
  suggestions: Suggestion[]
  /** Stands in the name of a listed firm, and so is likely no word of the trade. */
  isName: boolean
}

/** So many are looked at; behind them come phrases of hardly more people than the fewest. */
const mostLookedAt = 600
/** Words in more than this share of a language's needs are ordinary language, once there are enough needs to tell. */
const ordinaryShare = 0.15
const enoughNeeds = 20

interface Counted extends Record<string, unknown> {
  id: string
  phrase: string
  lang: Language
  searches: number
  needs: number
  people: number
}

/**
 * Words that no concept took, of searches and of needs that more than the invited may know of, those of most people first. A part
 * of a longer phrase that nearly as many people used stands with the longer one.
 * @throws AppError signedOut | notAllowed
 */
export async function findPhrases(context: Context, given: z.infer<typeof phraseFindSchema>): Promise<Page<PhraseRow>> {
  requireStaff(context)
  const { db } = context.services
  const lexicon = await context.services.lexicon()
  const counted = await countPhrases(context, given)
  const shown = withoutParts(counted.filter((row) => given.isIgnored || !isReadNow(lexicon, row)))
  const onPage = shown.slice(pageOffset(given), pageOffset(given) + given.pageSize)
  const ids = onPage.map((row) => row.id)
  const [suggestions, names] = await Promise.all([
    suggestMeanings(context, ids, given.lang),
    ids.length === 0
      ? []
      : db.execute<{ id: string }>(sql`
          select p.id from unread_phrase p where p.id in ${ids} and exists (
            select from enterprise e where e.is_listed and f_unaccent(e.name_vi) ilike '%' || f_unaccent(p.phrase) || '%')`),
  ])
  const isName = new Set([...names].map((row) => row.id))
  return {
    rows: onPage.map((row) => ({ ...row, suggestions: suggestions.get(row.id) ?? [], isName: isName.has(row.id) })),
    total: shown.length,
    page: given.page,
    pageSize: given.pageSize,
  }
}

async function countPhrases({ services }: Context, given: z.infer<typeof phraseFindSchema>): Promise<Counted[]> {
  const ofLanguage = given.phraseLang ? sql`and p.lang = ${given.phraseLang}` : sql``
  const state = given.isIgnored ? sql`p.ignored_at is not null` : sql`p.ignored_at is null`
  // Ignored ones stay in their list when the people who used them are long forgotten.
  const enough = given.isIgnored
    ? sql``
    : sql`where people >= ${fewestPeople}
    and (needs < ${ordinaryShare}::float8 * coalesce((select total from read where read.lang = c.lang), 0)
      or coalesce((select total from read where read.lang = c.lang), 0) < ${enoughNeeds})`
  const rows = await services.db.execute<Counted>(sql`
    with read as (
      select r.lang, count(*) as total from need_looked_through l
      join need_revision r on r.need_id = l.need_id and r.revision = l.revision group by 1
    ), c as (
      select p.id, p.phrase, p.lang,
        (select coalesce(sum(d.searches), 0) from unread_phrase_day d where d.phrase_id = p.id)::int as searches,
        (select count(*) from unread_phrase_need u where u.phrase_id = p.id)::int as needs,
        (select count(*) from unread_phrase_searcher s where s.phrase_id = p.id)::int as people
      from unread_phrase p where ${state} ${ofLanguage}
    )
    select id, phrase, lang, searches, needs, people from c ${enough}
    order by people desc, searches + needs desc, length(phrase) desc, phrase limit ${mostLookedAt}`)
  return [...rows]
}

/** Somebody taught it since: what is left of it when it is read is not it. */
function isReadNow(lexicon: Lexicon, { phrase, lang }: Counted): boolean {
  return !unreadPhrases(lexicon, phrase, { lang, as: 'query' }).some((left) => left.phrase === phrase)
}

/** As many people as the longer phrase has, give or take a fifth, and the shorter one is only a part of it. */
const samePeople = 0.8

function withoutParts(rows: Counted[]): Counted[] {
  return rows.filter(
    (row) =>
      !rows.some(
        (other) =>
          other.lang === row.lang &&
          other.phrase.length > row.phrase.length &&
          other.people >= samePeople * row.people &&
          holdsWords(other.phrase, row.phrase),
      ),
  )
}

function holdsWords(whole: string, part: string): boolean {
  return /\p{Script=Latin}/u.test(part) ? ` ${whole} `.includes(` ${part} `) : whole.includes(part)
}
