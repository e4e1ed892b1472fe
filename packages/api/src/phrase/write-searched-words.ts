import type { Connection } from '@matxich/db'
import type { Language } from '@matxich/i18n'
import { type Lexicon, unreadPhrases } from '@matxich/search'
import { sql } from 'drizzle-orm'
import { searcherOfPhrase } from '../trace/searcher.ts'
import { keepPhrases, phraseKey } from './keep-phrases.ts'

export interface SearchedWords {
  searcher: string
  text: string
  lang: Language
  /** ISO date in Vietnam. */
  day: string
}

export interface PhraseWriting {
  db: Connection
  lexicon: Lexicon
  secret: string
}

/** Counts, by day and by searcher, the phrases of searches that no concept took. */
export async function writeSearchedWords(
  { db, lexicon, secret }: PhraseWriting,
  searches: SearchedWords[],
): Promise<void> {
  const found = searches.flatMap(({ searcher, text, lang, day }) =>
    unreadPhrases(lexicon, text, { lang, as: 'query' }).map((phrase) => ({ searcher, day, phrase })),
  )
  if (found.length === 0) return
  const ids = await keepPhrases(
    db,
    found.map((one) => one.phrase),
  )
  const rows = found.flatMap(({ searcher, day, phrase }) => {
    const phraseId = ids.get(phraseKey(phrase))
    return phraseId ? [{ phraseId, day, searcher: searcherOfPhrase(secret, phraseId, searcher) }] : []
  })
  const given = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as g("phraseId" uuid, day date, searcher text)`
  await db.transaction(async (transaction) => {
    await transaction.execute(sql`
      insert into unread_phrase_day (phrase_id, day, searches) select "phraseId", day, count(*) from ${given}
      group by 1, 2 order by 1, 2
      on conflict (phrase_id, day) do update set searches = unread_phrase_day.searches + excluded.searches`)
    await transaction.execute(sql`
      insert into unread_phrase_searcher (phrase_id, searcher, day) select "phraseId", searcher, max(day) from ${given}
      group by 1, 2 order by 1, 2
      on conflict (phrase_id, searcher) do update set day = greatest(unread_phrase_searcher.day, excluded.day)`)
  })
}
