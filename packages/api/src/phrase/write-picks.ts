import type { PhrasePick } from '@matxich/db'
import type { Language } from '@matxich/i18n'
import { unreadPhrases } from '@matxich/search'
import { sql } from 'drizzle-orm'
import { searcherOfPhrase } from '../trace/searcher.ts'
import { keepPhrases, phraseKey } from './keep-phrases.ts'
import type { PhraseWriting } from './write-searched-words.ts'

export interface PickedSupplier {
  searcher: string
  enterpriseId: string
  pick: PhrasePick
  /** What had been searched for. */
  text: string
  lang: Language
  /** ISO date in Vietnam. */
  day: string
}

/** Keeps what the picked suppliers make as evidence of what the words searched with may mean; which supplier it was, is not kept. */
export async function writePicks({ db, lexicon, secret }: PhraseWriting, picks: PickedSupplier[]): Promise<void> {
  const found = picks.flatMap((picked) =>
    unreadPhrases(lexicon, picked.text, { lang: picked.lang, as: 'query' }).map((phrase) => ({ ...picked, phrase })),
  )
  if (found.length === 0) return
  const ids = await keepPhrases(
    db,
    found.map((one) => one.phrase),
  )
  const rows = found.flatMap(({ searcher, enterpriseId, pick, day, phrase }) => {
    const phraseId = ids.get(phraseKey(phrase))
    return phraseId
      ? [{ phraseId, enterpriseId, pick, day, searcher: searcherOfPhrase(secret, phraseId, searcher) }]
      : []
  })
  await db.execute(sql`
    insert into unread_phrase_pick (phrase_id, concept, searcher, pick, day)
    select g."phraseId", c.category, g.searcher, g.pick, max(g.day)
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as g("phraseId" uuid, "enterpriseId" uuid, searcher text, pick text, day date)
    join capability c on c.enterprise_id = g."enterpriseId" and c.category is not null
    group by 1, 2, 3, 4 order by 1, 2, 3, 4
    on conflict (phrase_id, concept, searcher, pick) do update set day = greatest(unread_phrase_pick.day, excluded.day)`)
}
