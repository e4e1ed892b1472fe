import { getNeedsForSearch } from '@matxich/db/queries'
import { needLookedThrough, unreadPhraseNeed } from '@matxich/db/schema'
import { unreadPhrases } from '@matxich/search'
import { eq, sql } from 'drizzle-orm'
import type { Services } from '../context.ts'
import { searcherOfFirm, searcherOfPhrase } from '../trace/searcher.ts'
import { keepPhrases } from './keep-phrases.ts'
import { keptDays } from './sweep-phrases.ts'

const batch = 100
/** A need of average length holds some sixty; a pasted catalogue is not worth more. */
const mostPhrases = 150

/**
 * Looks through the texts of needs that more people than the invited may know of, each revision once, for words that no concept
 * took. What a need says while it is a draft, or to those invited alone, never enters a counter.
 * @returns how many needs were looked through
 */
export async function readNeedsForPhrases(services: Services): Promise<number> {
  let done = 0
  for (;;) {
    const ids = await findNeedsToRead(services)
    for (const id of ids) await readNeedForPhrases(services, id)
    done += ids.length
    if (ids.length < batch) return done
  }
}

async function findNeedsToRead({ db, now }: Services): Promise<string[]> {
  const from = new Date(now().getTime() - keptDays * 86_400_000)
  const rows = await db.execute<{ id: string }>(sql`
    select n.id from need n left join need_looked_through l on l.need_id = n.id
    where n.state = 'open' and n.visibility in ('public', 'matching') and n.opened_at >= ${from.toISOString()}::timestamptz
      and l.revision is distinct from n.revision
    order by n.opened_at, n.id limit ${batch}`)
  return [...rows].map((row) => row.id)
}

async function readNeedForPhrases(services: Services, id: string): Promise<void> {
  const { db, secret, now } = services
  const [current] = await getNeedsForSearch(db, [id])
  if (!current) return
  const lexicon = await services.lexicon()
  const phrases = unreadPhrases(lexicon, `${current.title}\n${current.text}`, { lang: current.lang, as: 'need' })
  const ids = await keepPhrases(db, phrases.slice(0, mostPhrases))
  const buyer = searcherOfFirm(secret, current.buyerId)
  const rows = [...ids.values()].sort().map((phraseId) => ({
    phraseId,
    searcher: searcherOfPhrase(secret, phraseId, buyer),
  }))
  const given = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as g("phraseId" uuid, searcher text)`
  await db.transaction(async (transaction) => {
    await transaction.delete(unreadPhraseNeed).where(eq(unreadPhraseNeed.needId, id))
    await transaction.execute(sql`
      insert into unread_phrase_need (phrase_id, need_id) select "phraseId", ${id}::uuid from ${given} order by 1`)
    await transaction.execute(sql`
      insert into unread_phrase_searcher (phrase_id, searcher, day)
      select "phraseId", searcher, (${now().toISOString()}::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date from ${given} order by 1
      on conflict (phrase_id, searcher) do update set day = greatest(unread_phrase_searcher.day, excluded.day)`)
    await transaction
      .insert(needLookedThrough)
      .values({ needId: id, revision: current.revision })
      .onConflictDoUpdate({ target: needLookedThrough.needId, set: { revision: current.revision } })
  })
}
