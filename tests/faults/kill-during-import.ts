import { setTimeout as sleep } from 'node:timers/promises'
import { createAccount, createCaller, viewerOf } from '@matxich/api'
import { contextOf, openTestServices } from '@matxich/api/testing'
import { organisation } from '@matxich/db/schema'
import { compareIndex } from '@matxich/search/drainer'
import { enterpriseCsv } from '../support/enterprise-csv.ts'
import { RunningProduct } from './running-product.ts'

export interface KillOutcome {
  rows: number
  /** Rows that were written when everything was killed. */
  doneAtKill: number
  enterprises: number
  rowsApplied: number
  auditedCreations: number
  state: string
  /** Documents that differ from their rows, or from what the engine has, once the backlog is worked off. */
  differences: number
}

const waitLimitMs = 180_000

/**
 * Uploads a table, starts the import, kills everything with `kill -9` in the middle of it, starts again and waits.
 * Whoever clicked *apply* was answered before the kill, so all of it has to be there afterwards, once.
 */
export async function killDuringImport(rows = 3000): Promise<KillOutcome> {
  const product = new RunningProduct()
  try {
    await product.start()
    const importId = await asStaff(product, async (api, client) => {
      const { id } = await api.import.create({
        fileName: 'danh-sach.csv',
        bytes: new TextEncoder().encode(enterpriseCsv(rows)),
      })
      await api.import.start({ id })
      await until(async () => (await doneCount(client, id)) > 0)
      return id
    })
    product.killTree()
    await product.start()
    return await asStaff(product, async (api, client, services) => {
      const doneAtKill = await doneCount(client, importId)
      await until(async () => ['applied', 'failed'].includes((await api.import.get({ id: importId })).state))
      await until(async () => Number((await client`select count(*) from change_log`)[0]?.count) === 0)
      const [counts] = await client`select
        (select count(*)::int from enterprise) as enterprises,
        (select count(*)::int from enterprise_import_row where applied_at is not null) as applied,
        (select count(*)::int from audit_event where action = 'enterprise.importCreate') as audited`
      const differences = await compareIndex({ ...services, lexicon: await services.lexicon() })
      return {
        rows,
        doneAtKill,
        enterprises: counts?.enterprises,
        rowsApplied: counts?.applied,
        auditedCreations: counts?.audited,
        state: (await api.import.get({ id: importId })).state,
        differences: differences.flatMap((one) => [...one.documents, ...one.leftovers, ...one.engine]).length,
      }
    })
  } finally {
    await product.dispose()
  }
}

type Opened = Awaited<ReturnType<typeof openTestServices>>

/** Does something as a member of the center's staff, beside the running product and on its database. */
async function asStaff<Result>(
  product: RunningProduct,
  work: (
    api: ReturnType<typeof createCaller>,
    client: Opened['services']['db']['$client'],
    services: Opened['services'],
  ) => Promise<Result>,
): Promise<Result> {
  const opened = await openTestServices(product.databaseUrl())
  try {
    const { services } = opened
    const [agency] = await services.db
      .insert(organisation)
      .values({ kind: 'agency', name: 'Trung tâm' })
      .returning({ id: organisation.id })
    const person = { name: 'Chuyên viên', email: 'staff@example.vn', language: 'vi' as const }
    const userId = await createAccount(services.db, {
      ...person,
      password: 'a long password',
      organisationId: agency!.id,
      role: 'owner',
    })
    const viewer = await viewerOf(services.db, userId, 'admin')
    return await work(createCaller(contextOf(services, viewer)), services.db.$client, services)
  } finally {
    await opened.close()
  }
}

async function doneCount(client: Opened['services']['db']['$client'], importId: string): Promise<number> {
  const [row] = await client`select done_count from enterprise_import where id = ${importId}`
  return row?.done_count ?? 0
}

async function until(isReached: () => Promise<boolean>): Promise<void> {
  const limit = Date.now() + waitLimitMs
  while (!(await isReached())) {
    if (Date.now() > limit) throw new Error('waited in vain')
    await sleep(20)
  }
}
