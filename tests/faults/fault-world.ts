import { createAccount, createCaller, viewerOf } from '@matxich/api'
import { contextOf, type openTestServices } from '@matxich/api/testing'
import { type EnterpriseRecord, writeEnterpriseProfile } from '@matxich/db/queries'
import { enterpriseContact, organisation } from '@matxich/db/schema'
import { inBinhDuong, recordOf } from '@matxich/db/testing'

export type Services = Awaited<ReturnType<typeof openTestServices>>['services']
export type Api = ReturnType<typeof createCaller>

/** Who writes while things are killed. */
export interface FaultWorld {
  buyer: Account
  /** One edits its profile, the other answers questions. */
  editor: Account
  answerer: Account
  staffId: string
}

export interface Account {
  enterpriseId: string
  email: string
}

export const password = 'a long password for faults'

/** Fills the database of a product that has just been started. */
export async function makeFaultWorld({ db }: Services): Promise<FaultWorld> {
  const account = async (name: string, organisationId: string) => {
    const email = `${name}@example.vn`
    const userId = await createAccount(db, { name, email, password, language: 'vi', organisationId, role: 'owner' })
    await db.$client`update "user" set email_verified = true where id = ${userId}`
    return { userId, email }
  }
  const firm = async (name: string, record: Partial<EnterpriseRecord>) => {
    const enterpriseId = await db.transaction((transaction) =>
      writeEnterpriseProfile(
        transaction,
        null,
        recordOf({ location: inBinhDuong, ...record, name: { vi: name, en: null } }),
      ),
    )
    await db.$client`update enterprise set claim = 'confirmed' where id = ${enterpriseId}`
    const { email } = await account(name, enterpriseId)
    await db.insert(enterpriseContact).values({ enterpriseId, kind: 'email', value: email })
    return { enterpriseId, email }
  }
  const [agency] = await db
    .insert(organisation)
    .values({ kind: 'agency', name: 'Trung tâm' })
    .returning({ id: organisation.id })
  return {
    buyer: await firm('buyer', {}),
    editor: await firm('editor', moldMaker),
    answerer: await firm('answerer', moldMaker),
    staffId: (await account('staff', agency!.id)).userId,
  }
}

/** The use cases as the center's staff call them, in this process and on the product's database. */
export async function asStaff(services: Services, { staffId }: FaultWorld): Promise<Api> {
  return createCaller(contextOf(services, await viewerOf(services.db, staffId, 'admin')))
}

const moldMaker: Partial<EnterpriseRecord> = {
  description: { lang: 'vi', text: 'Chế tạo khuôn ép nhựa.' },
  capabilities: [
    {
      category: 'plastic-injection-mold',
      text: null,
      processes: [],
      materials: [],
      toleranceMm: null,
      annualCapacity: null,
      moq: null,
      leadTimeDays: null,
    },
  ],
}
