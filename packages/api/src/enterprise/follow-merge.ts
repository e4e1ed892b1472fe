import type { Connection } from '@matxich/db'
import { enterprise } from '@matxich/db/schema'
import { eq } from 'drizzle-orm'

/** The enterprise that stands for this one: itself, or the one it was folded into, so that old addresses go on leading somewhere. */
export async function followMerge(db: Connection, id: string): Promise<string> {
  const [row] = await db.select({ into: enterprise.mergedInto }).from(enterprise).where(eq(enterprise.id, id))
  return row?.into ?? id
}
