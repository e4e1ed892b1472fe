import { sql } from 'drizzle-orm'
import type { Services } from '../context.ts'

/** What is counted of phrases is kept for so many days: long enough for a season, short enough to say nothing of a person. */
export const keptDays = 90
/** Appearances are shown for a year at most. */
const keptAppearanceDays = 400

/** Forgets what is older than is shown, phrases that nothing is left of, and needs that only the invited may know of since. */
export async function sweepPhrases({ db, now }: Services): Promise<void> {
  const before = (days: number) => new Date(now().getTime() - days * 86_400_000).toISOString()
  const kept = sql`${before(keptDays)}::timestamptz`
  await db.execute(sql`delete from unread_phrase_day where day < (${kept})::date`)
  await db.execute(sql`delete from unread_phrase_searcher where day < (${kept})::date`)
  await db.execute(sql`delete from unread_phrase_pick where day < (${kept})::date`)
  await db.execute(
    sql`delete from enterprise_appearance where day < (${before(keptAppearanceDays)}::timestamptz)::date`,
  )
  await db.execute(sql`
    with gone as (
      delete from need_looked_through l using need n
      where n.id = l.need_id and (n.visibility = 'invited' or n.state = 'draft' or n.opened_at < ${kept}) returning l.need_id
    )
    delete from unread_phrase_need u using gone where gone.need_id = u.need_id`)
  // One that staff ignored is remembered, or it would be back with the next search.
  await db.execute(sql`
    delete from unread_phrase p where p.ignored_at is null and p.first_seen_at < ${kept}
      and not exists (select from unread_phrase_day d where d.phrase_id = p.id)
      and not exists (select from unread_phrase_searcher s where s.phrase_id = p.id)
      and not exists (select from unread_phrase_need u where u.phrase_id = p.id)`)
}
