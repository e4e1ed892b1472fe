import type { Connection } from '@matxich/db'
import { engagementEvent } from '@matxich/db/schema'
import { desc, inArray } from 'drizzle-orm'

/** What was written along with the latest step of each engagement; steps without a message are left out. */
export async function findLatestNotes(db: Connection, engagementIds: string[]): Promise<Map<string, string>> {
  if (engagementIds.length === 0) return new Map()
  const rows = await db
    .selectDistinctOn([engagementEvent.engagementId], {
      engagementId: engagementEvent.engagementId,
      note: engagementEvent.note,
    })
    .from(engagementEvent)
    .where(inArray(engagementEvent.engagementId, engagementIds))
    .orderBy(engagementEvent.engagementId, desc(engagementEvent.at), desc(engagementEvent.id))
  return new Map(rows.flatMap(({ engagementId, note }) => (note ? [[engagementId, note] as const] : [])))
}
