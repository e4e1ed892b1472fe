import { writeConcepts } from '@matxich/db/queries'
import { enterprise, membership, organisation, user } from '@matxich/db/schema'
import { createTestDatabase } from '@matxich/db/testing'
import { loadConcepts } from '@matxich/seeds'
import { count } from 'drizzle-orm'
import type { Viewer } from '../context.ts'
import { appRouter } from '../router.ts'
import { contextOf, nobody, openTestServices } from '../testing.ts'
import { createCallerFactory } from '../trpc.ts'

export type ImportWorld = Awaited<ReturnType<typeof openImportWorld>>

/** A database with the taxonomy and an agency, for tests that import; `as…` are callers of different people. */
export async function openImportWorld() {
  const database = await createTestDatabase()
  await writeConcepts(database.db, loadConcepts())
  const opened = await openTestServices(database.url)
  const { services } = opened
  const [agency] = await services.db
    .insert(organisation)
    .values({ kind: 'agency', name: 'Trung tâm' })
    .returning({ id: organisation.id })
  const agencyId = agency!.id
  const addStaff = async (id: string, role: 'owner' | 'member' | 'viewer', provinces: string[]) => {
    await services.db.insert(user).values({ id, name: id, email: `${id}@example.test` })
    await services.db.insert(membership).values({ organisationId: agencyId, userId: id, role, provinces })
    return as({ ...nobody, userId: id, agency: { id: agencyId, name: 'Trung tâm', role, provinces } })
  }
  const as = (viewer: Viewer | null) => {
    return createCallerFactory(appRouter)(contextOf(services, viewer))
  }
  const staff = await addStaff('staff', 'member', [])
  return {
    services,
    staff,
    addStaff,
    as,
    visitor: as(null),
    supplier: as({ ...nobody, enterprise: { id: agencyId, name: 'x', role: 'owner', isConfirmed: true } }),
    countEnterprises: async () => {
      const [row] = await services.db.select({ rows: count() }).from(enterprise)
      return row!.rows
    },
    close: async () => {
      await opened.close()
      await database.close()
    },
  }
}

/** The tax code of the number given, with its check digit; numbers that have none are skipped, so codes differ. */
export function taxCodeOf(sequence: number): string {
  const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3]
  const main = `37${String(sequence * 11 + 1).padStart(7, '0')}`
  const remainder = weights.reduce((sum, weight, at) => sum + weight * Number(main[at]), 0) % 11
  return remainder === 0 ? taxCodeOf(sequence + 100_000) : `${main}${10 - remainder}`
}

export function csvFile(lines: string[][], fileName = 'doanh-nghiep.csv') {
  const text = lines.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')).join('\r\n')
  return { fileName, bytes: new TextEncoder().encode(`\uFEFF${text}`) }
}
