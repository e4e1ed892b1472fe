import { type EnterpriseRecord, writeConcepts, writeEnterpriseProfile } from '@matxich/db/queries'
import {
  auditEvent,
  claimCase,
  enterprise,
  enterpriseContact,
  enterpriseFieldGroup,
  mailMessage,
  membership,
  notice,
  organisation,
  storedFile,
  user,
} from '@matxich/db/schema'
import { createTestDatabase, inBinhDuong, recordOf } from '@matxich/db/testing'
import { loadConcepts } from '@matxich/seeds'
import { asc, desc, eq } from 'drizzle-orm'
import { viewerOf } from '../account/viewer.ts'
import type { Context } from '../context.ts'
import { appRouter } from '../router.ts'
import { contextOf, openTestServices } from '../testing.ts'
import { createCallerFactory } from '../trpc.ts'

/** Tax codes with a right check digit. */
export const taxCodes = ['0100109106', '0300588569', '0301446006', '0100107518'] as const

/** A small picture, as a telephone would take of a letter. */
export const letter = {
  fileName: 'giay-gioi-thieu.png',
  bytes: Uint8Array.from(
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    ),
  ),
}

/** A database with the center in it, for tests of who an enterprise belongs to; the clock can be set. */
export async function openClaimWorld() {
  const database = await createTestDatabase()
  await writeConcepts(database.db, loadConcepts())
  const opened = await openTestServices(database.url)
  const clock = { minutesLater: 0 }
  const services = {
    ...opened.services,
    now: () => new Date(Date.now() + clock.minutesLater * 60_000),
  }
  const { db } = services
  let people = 0
  const [agency] = await db
    .insert(organisation)
    .values({ kind: 'agency', name: 'Trung tâm' })
    .returning({ id: organisation.id })

  /** What a request of this person carries, as they stand at that moment. */
  const contextFor = async (userId: string): Promise<Context> => contextOf(services, await viewerOf(db, userId, 'web'))
  const as = async (userId: string) => createCallerFactory(appRouter)(await contextFor(userId))

  const addPerson = async (given: Partial<typeof user.$inferInsert> = {}) => {
    const id = `person-${++people}`
    await db.insert(user).values({ id, name: `Người ${people}`, email: `${id}@example.test`, ...given })
    return id
  }
  const join = (
    organisationId: string,
    userId: string,
    role: 'owner' | 'member' | 'viewer',
    provinces: string[] = [],
  ) => db.insert(membership).values({ organisationId, userId, role, provinces })

  return {
    services,
    db,
    clock,
    as,
    addPerson,
    join,
    addStaff: async (role: 'owner' | 'member' | 'viewer' = 'member', provinces: string[] = []) => {
      const id = await addPerson()
      await join(agency!.id, id, role, provinces)
      return id
    },
    addFirm: async (name: string, record: Partial<EnterpriseRecord> = {}) => {
      const id = await db.transaction((transaction) =>
        writeEnterpriseProfile(
          transaction,
          null,
          recordOf({ location: inBinhDuong, ...record, name: { vi: name, en: null } }),
        ),
      )
      return id
    },
    addContact: async (
      enterpriseId: string,
      value: string,
      { kind = 'email', source = 'import' }: { kind?: 'email' | 'phone'; source?: 'import' | 'self' } = {},
    ) => {
      await db
        .insert(enterpriseFieldGroup)
        .values({ enterpriseId, fieldGroup: 'contacts', source, asOf: '2026-01-01', visibility: 'center' })
        .onConflictDoNothing()
      const [row] = await db
        .insert(enterpriseContact)
        .values({ enterpriseId, kind, value })
        .returning({ id: enterpriseContact.id })
      return row!.id
    },
    firm: async (id: string) => (await db.select().from(enterprise).where(eq(enterprise.id, id)))[0]!,
    members: async (id: string) =>
      (await db.select().from(membership).where(eq(membership.organisationId, id)).orderBy(asc(membership.userId))).map(
        ({ userId, role }) => ({ userId, role }),
      ),
    claimOf: async (userId: string) =>
      (await db.select().from(claimCase).where(eq(claimCase.userId, userId)).orderBy(desc(claimCase.createdAt)))[0]!,
    noticesOf: async (userId: string) =>
      (await db.select().from(notice).where(eq(notice.userId, userId)).orderBy(asc(notice.createdAt))).map(
        (row) => row.kind,
      ),
    mails: async (kind: string) =>
      db.select().from(mailMessage).where(eq(mailMessage.kind, kind)).orderBy(asc(mailMessage.createdAt)),
    /** Everything that claims are made of, to show that a refusal changed nothing. */
    snapshot: async () =>
      JSON.stringify(
        await Promise.all([
          db.select().from(enterprise).orderBy(asc(enterprise.id)),
          db.select().from(membership).orderBy(asc(membership.organisationId), asc(membership.userId)),
          db.select().from(claimCase).orderBy(asc(claimCase.id)),
          db.select().from(storedFile).orderBy(asc(storedFile.id)),
          db.select().from(mailMessage).orderBy(asc(mailMessage.id)),
          db.select().from(notice).orderBy(asc(notice.id)),
          db.select().from(auditEvent).orderBy(asc(auditEvent.id)),
        ]),
      ),
    close: async () => {
      await opened.close()
      await database.close()
    },
  }
}

export const newFirm = { name: 'Cơ khí Thuận An', country: 'VN', formerProvince: '74', purpose: 'supply' } as const

/** @returns why what is tried is refused, null when it is not */
export const errorOf = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: { cause: { code: string; issues: { path: string; rule: string }[] } }) => error.cause,
  )
