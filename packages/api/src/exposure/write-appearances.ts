import type { AppearanceKind, Connection } from '@matxich/db'
import { sql } from 'drizzle-orm'

export interface Appearance {
  enterpriseId: string
  kind: AppearanceKind
  /** ISO date in Vietnam. */
  day: string
}

/** Adds appearances to the counters of their days; those of firms that are gone fall away. */
export async function writeAppearances(db: Connection, appearances: Appearance[]): Promise<void> {
  if (appearances.length === 0) return
  const counted = new Map<string, Appearance & { times: number }>()
  for (const one of appearances) {
    const key = `${one.enterpriseId} ${one.day} ${one.kind}`
    const known = counted.get(key)
    if (known) known.times++
    else counted.set(key, { ...one, times: 1 })
  }
  // In one order everywhere, so that two processes never wait for each other.
  const rows = [...counted].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, row]) => row)
  await db.execute(sql`
    insert into enterprise_appearance (enterprise_id, day, kind, times)
    select c."enterpriseId", c.day, c.kind, c.times
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as c("enterpriseId" uuid, day date, kind text, times int)
    join enterprise e on e.id = c."enterpriseId"
    order by 1, 2, 3
    on conflict (enterprise_id, day, kind) do update set times = enterprise_appearance.times + excluded.times`)
}
