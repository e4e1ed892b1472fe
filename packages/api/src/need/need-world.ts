import { type EnterpriseRecord, writeConcepts, writeEnterpriseProfile } from '@matxich/db/queries'
import {
  auditEvent,
  engagement,
  engagementEvent,
  membership,
  need,
  needRevision,
  requirement,
  user,
} from '@matxich/db/schema'
import { createTestDatabase, inBinhDuong, recordOf } from '@matxich/db/testing'
import { loadConcepts } from '@matxich/seeds'
import { asc } from 'drizzle-orm'
import type { Viewer } from '../context.ts'
import { followChanges } from '../match/follow-changes.ts'
import { appRouter } from '../router.ts'
import { contextOf, nobody, openTestServices } from '../testing.ts'
import { createCallerFactory } from '../trpc.ts'

export type NeedWorld = Awaited<ReturnType<typeof openNeedWorld>>
export type Firm = Awaited<ReturnType<NeedWorld['addFirm']>>

/** A capability that meets all of `moldNeed`, for firms that fit. */
const moldCapability: EnterpriseRecord['capabilities'][number] = {
  category: 'plastic-injection-mold',
  text: 'Khuôn ép nhựa, lòng khuôn thép NAK80, dung sai ±0,01 mm',
  processes: [{ concept: 'wire-edm', mode: 'in_house' }],
  materials: ['nak80'],
  toleranceMm: 0.01,
  annualCapacity: { value: 120, unit: 'set' },
  moq: 1,
  leadTimeDays: 40,
}

export const moldMaker = {
  capabilities: [moldCapability],
  certificates: [{ type: 'iso-9001', state: 'held', validTo: '2030-01-01' }],
} as const satisfies Partial<EnterpriseRecord>

export const moldNeed = {
  title: 'プラスチック射出成形金型の見積依頼',
  text: '金型を製作できるメーカーを探しています。材質 NAK80、公差 ±0.02mm、納期 45日以内。ISO 9001 認証必須。',
  lang: 'ja',
  category: null,
  deliverTo: '74',
  volume: { value: 12, unit: 'set' },
} as const

/** A database with the taxonomy, searched by PostgreSQL, for tests of needs; firms and people are added by each test. */
export async function openNeedWorld() {
  const database = await createTestDatabase()
  await writeConcepts(database.db, loadConcepts())
  const opened = await openTestServices(database.url)
  const { services } = opened
  const { db } = services
  const as = (viewer: Viewer | null) => createCallerFactory(appRouter)(contextOf(services, viewer))
  let people = 0

  const addFirm = async (name: string, record: Partial<EnterpriseRecord> = {}) => {
    const write = (id: string | null, given: Partial<EnterpriseRecord>) =>
      db.transaction((transaction) =>
        writeEnterpriseProfile(
          transaction,
          id,
          recordOf({ location: inBinhDuong, ...given, name: { vi: name, en: null } }),
        ),
      )
    const id = await write(null, record)
    const member = async (role: 'owner' | 'member' | 'viewer') => {
      const userId = `person-${++people}`
      await db.insert(user).values({ id: userId, name: userId, email: `${userId}@example.test` })
      await db.insert(membership).values({ organisationId: id, userId, role })
      return as({ ...nobody, userId, enterprise: { id, name, role, isConfirmed: true } })
    }
    return { id, api: await member('owner'), member, change: (given: Partial<EnterpriseRecord>) => write(id, given) }
  }

  return {
    services,
    db,
    addFirm,
    visitor: as(null),
    staff: as({ ...nobody, agency: { id: crypto.randomUUID(), name: 'Trung tâm', role: 'owner', provinces: [] } }),
    /** Lets documents and matches follow what was written, as the worker does. */
    drain: () => followChanges(services),
    /** Everything that needs are made of, to show that a refusal changed nothing. */
    snapshot: async () =>
      JSON.stringify(
        await Promise.all([
          db.select().from(need).orderBy(asc(need.id)),
          db.select().from(needRevision).orderBy(asc(needRevision.needId), asc(needRevision.revision)),
          db.select().from(requirement).orderBy(asc(requirement.id)),
          db.select().from(engagement).orderBy(asc(engagement.id)),
          db.select().from(engagementEvent).orderBy(asc(engagementEvent.id)),
          db.select().from(auditEvent).orderBy(asc(auditEvent.id)),
        ]),
      ),
    close: async () => {
      await opened.close()
      await database.close()
    },
  }
}

/** A draft of `moldNeed` by a buyer, with whatever differs. */
export async function draftNeed(buyer: Firm, given: Partial<typeof moldNeed> | { text: string } = {}): Promise<string> {
  const { id } = await buyer.api.need.create({ ...moldNeed, ...given, idempotencyKey: crypto.randomUUID() })
  return id
}

/** The same, open to those that its visibility names. */
export async function openNeed(
  world: NeedWorld,
  buyer: Firm,
  given: Partial<Omit<Parameters<Firm['api']['need']['publish']>[0], 'id'>> = {},
): Promise<string> {
  const id = await draftNeed(buyer)
  await buyer.api.need.publish({ id, visibility: 'matching', isBuyerHidden: false, ...given })
  await world.drain()
  return id
}
