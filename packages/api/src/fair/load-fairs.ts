import { type Database, fairKinds } from '@matxich/db'
import { concept, fair } from '@matxich/db/schema'
import { eq } from 'drizzle-orm'

/** A known event or one dated edition of it, as the seeds have it. */
export interface KnownFair {
  key: string
  nameVi: string
  nameEn: string | null
  kind: string
  city: string | null
  venue: string | null
  organiser: string | null
  dates: { from: string; to: string } | null
  usualMonths: number[]
  source: string
  isSure: boolean
}

/**
 * Adds the known fairs that are not there yet; what staff changed stays as they left it. Those that are not sure start as
 * drafts for staff to look at.
 * @returns how many were added
 */
export async function loadFairs(db: Database, known: KnownFair[]): Promise<number> {
  return db.transaction(async (transaction) => {
    const provinces = await transaction.select().from(concept).where(eq(concept.kind, 'former-province'))
    const provinceOf = (city: string | null) => {
      const first = city
        ?.split(/[,(]/)[0]
        ?.replace(/^TP\.\s*/, '')
        .trim()
        .toLowerCase()
      if (!first || city?.includes('luân phiên') || city?.includes(',')) return null
      return (
        provinces.find(({ labels, aliases }) =>
          [...Object.values(labels), ...Object.values(aliases).flat()].some((name) => name?.toLowerCase() === first),
        )?.key ?? null
      )
    }
    const rows = known.map(({ key, dates, isSure, kind, ...rest }) => ({
      ...rest,
      kind: fairKinds.find((one) => one === kind) ?? ('fair' as const),
      seedKey: key,
      startsOn: dates?.from ?? null,
      endsOn: dates?.to ?? null,
      formerProvince: provinceOf(rest.city) ?? null,
      state: isSure ? ('published' as const) : ('draft' as const),
      publishedAt: isSure ? new Date() : null,
    }))
    if (rows.length === 0) return 0
    const added = await transaction
      .insert(fair)
      .values(rows)
      .onConflictDoNothing({ target: fair.seedKey })
      .returning({ id: fair.id })
    return added.length
  })
}
