import { need } from '@matxich/db/schema'
import { count } from 'drizzle-orm'
import type { Context } from '../context.ts'
import { isPublicNow } from '../need/find-needs.ts'

/** The four branches people come for, as taxonomy roots. */
export const branches = ['molds-tooling', 'fasteners', 'wires-cables-harnesses', 'auto-motorcycle-parts'] as const
export type Branch = (typeof branches)[number]

export interface SearchOverview {
  suppliers: number
  openNeeds: number
  branches: { branch: Branch; suppliers: number }[]
}

/** Live figures of the home page: suppliers that may be found, public needs, suppliers per branch. */
export async function getSearchOverview({ services: { db, engine, now } }: Context): Promise<SearchOverview> {
  const [needs, found] = await Promise.all([
    db.select({ total: count() }).from(need).where(isPublicNow(now())),
    engine.search({ kind: 'enterprise', terms: { concepts: [], tokens: [] }, limit: 0, facets: ['category'] }),
  ])
  const counts = found.facetCounts.category ?? {}
  return {
    suppliers: found.total,
    openNeeds: needs[0]?.total ?? 0,
    branches: branches.map((branch) => ({ branch, suppliers: counts[branch] ?? 0 })),
  }
}
