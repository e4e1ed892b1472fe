import type { Connection } from '@matxich/db'
import type { UnreadPhrase } from '@matxich/search'
import { sql } from 'drizzle-orm'

/** One key per phrase and language. */
export function phraseKey({ lang, phrase }: UnreadPhrase): string {
  return `${lang} ${phrase}`
}

/** Makes sure that phrases have a row. @returns their ids by `phraseKey` */
export async function keepPhrases(db: Connection, phrases: UnreadPhrase[]): Promise<Map<string, string>> {
  const wanted = [...new Map(phrases.map((one) => [phraseKey(one), one]))].sort(([a], [b]) => (a < b ? -1 : 1))
  if (wanted.length === 0) return new Map()
  const given = sql`jsonb_to_recordset(${JSON.stringify(wanted.map(([, one]) => one))}::jsonb) as g(lang text, phrase text)`
  await db.execute(sql`
    insert into unread_phrase (lang, phrase) select lang, phrase from ${given}
    order by 1, 2 on conflict (lang, phrase) do nothing`)
  const rows = await db.execute<{ id: string; lang: UnreadPhrase['lang']; phrase: string }>(sql`
    select p.id, p.lang, p.phrase from unread_phrase p join ${given} on g.lang = p.lang and g.phrase = p.phrase`)
  return new Map([...rows].map((row) => [phraseKey(row), row.id]))
}
