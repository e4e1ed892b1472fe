import { type Connection, conceptId } from '@matxich/db'
import { enterprise, membership } from '@matxich/db/schema'
import { inArray } from 'drizzle-orm'

/** An enterprise as somebody may see it who is about to say that it is theirs. */
export interface FirmInBrief {
  id: string
  /** Null while it is unlisted: what another claimant typed is nobody's business. */
  name: string | null
  taxCode: string | null
  country: string
  registrationNumber: string | null
  /** Former code. */
  formerProvince: string | null
  district: string | null
  isListed: boolean
  /** Somebody manages it already: the center decides, and they are told. */
  hasMembers: boolean
}

/** By id, in the order given; what was folded into another enterprise is left out. */
export async function describeFirms(db: Connection, ids: string[]): Promise<FirmInBrief[]> {
  if (ids.length === 0) return []
  const [rows, members] = await Promise.all([
    db.select().from(enterprise).where(inArray(enterprise.id, ids)),
    db
      .selectDistinct({ id: membership.organisationId })
      .from(membership)
      .where(inArray(membership.organisationId, ids)),
  ])
  const managed = new Set(members.map((row) => row.id))
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    if (!row || row.mergedInto !== null) return []
    return [
      {
        id,
        name: row.isListed ? row.nameVi : null,
        taxCode: row.taxCode,
        country: row.country,
        registrationNumber: row.registrationNumber,
        formerProvince: row.isListed ? conceptId(row.formerProvince) : null,
        district: row.isListed ? row.district : null,
        isListed: row.isListed,
        hasMembers: managed.has(id),
      },
    ]
  })
}
