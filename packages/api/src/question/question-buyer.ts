import type { Connection } from '@matxich/db'
import { enterprise, organisation } from '@matxich/db/schema'
import { eq } from 'drizzle-orm'

export interface AskingBuyer {
  name: string
  country: string
  isHidden: boolean
}

/** Who asks by a need; whoever shows it goes through `buyerWords`, which keeps a hidden name back. */
export async function getBuyer(
  db: Connection,
  need: { buyerId: string; isBuyerHidden: boolean },
): Promise<AskingBuyer> {
  const [row] = await db
    .select({ name: organisation.name, country: enterprise.country })
    .from(organisation)
    .leftJoin(enterprise, eq(enterprise.id, organisation.id))
    .where(eq(organisation.id, need.buyerId))
  return { name: row?.name ?? '', country: row?.country ?? 'VN', isHidden: need.isBuyerHidden }
}
