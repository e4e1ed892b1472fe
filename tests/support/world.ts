import {
  type Api,
  createAccount,
  createCaller,
  createPerson,
  followChanges,
  loadReferenceData,
  type Viewer,
  viewerOf,
} from '@matxich/api'
import { contextOf, openTestServices } from '@matxich/api/testing'
import { writeEnterpriseProfile } from '@matxich/db/queries'
import { enterprise, organisation, session } from '@matxich/db/schema'
import type { TestDatabase } from '@matxich/db/testing'
import { loadConcepts } from '@matxich/seeds'
import { enterpriseCsv } from './enterprise-csv.ts'

export const roles = [
  'visitor',
  /** Has an account and belongs to nothing. */
  'newcomer',
  'buyer',
  'buyerReader',
  'otherBuyer',
  'supplier',
  'supplierReader',
  'unfitSupplier',
  'staff',
  'staffReader',
  'staffElsewhere',
] as const
export type Role = (typeof roles)[number]

export interface World {
  api: Record<Role, Api>
  viewers: Record<Role, Viewer | null>
  enterprises: { buyer: string; otherBuyer: string; supplier: string; unfitSupplier: string }
  /** Somebody, none of the roles, says that a firm nobody manages is theirs. */
  claim: { id: string; enterpriseId: string; userId: string }
  /** Uploaded by staff: its first row can be applied, its second has a wrong tax code. */
  importId: string
  /** The supplier was told of a need that fits it, in the app and by mail. */
  noticeId: string
  mailId: string
  fairs: { draft: string; published: string }
  /** A word of the reference for `category:hex-bolt`, and one that staff added to it. */
  referenceWord: { lang: 'en'; alias: string }
  wordId: string
  /** Words that nobody knows, searched with by three people. */
  phraseId: string
  /** Of the supplier: a check that stands, and a request that waits. */
  verification: { id: string; requestId: string }
  /** To the supplier, about the `matching` need. */
  questionId: string
  /** Of the buyer. */
  sessionId: string
  /** Into the buyer's firm. */
  invitationId: string
  needs: { draft: string; spare: string; matching: string; invited: string; closed: string; kept: string }
  /** Of the buyer. */
  savedSearchId: string
  /** Of the buyer, drafts alone. */
  packages: { whole: string; spare: string }
  drain: () => Promise<void>
  close: () => Promise<void>
}

const moldText = 'Plastic injection mold for a cover, steel NAK80, tolerance ±0.02 mm, ISO 9001 required, 45 days.'

/** A small market with everybody in it, made through the product's own functions. */
export async function createWorld(database: TestDatabase): Promise<World> {
  const { db, url } = database
  const opened = await openTestServices(url)
  const { services } = opened
  await loadReferenceData(db, loadConcepts())

  const enterprises = {
    buyer: await makeEnterprise(database, 'Sakura Electronics Vietnam', '74', []),
    otherBuyer: await makeEnterprise(database, 'Hanul Precision Vina', '75', []),
    supplier: await makeEnterprise(database, 'Khuôn mẫu Tân Phát', '74', ['plastic-injection-mold']),
    unfitSupplier: await makeEnterprise(database, 'Bao bì giấy An Khang', '01', ['carton-paper-packaging']),
  }
  await db.update(enterprise).set({ claim: 'confirmed' })
  const [agency] = await db
    .insert(organisation)
    .values({ kind: 'agency', name: 'Trung tâm Xúc tiến thương mại' })
    .returning({ id: organisation.id })
  const claimed = await makeEnterprise(database, 'Cơ khí Chờ Nhận', '74', [])
  const viewers = {
    visitor: null,
    newcomer: await makePerson(database, 'newcomer'),
    buyer: await makeMember(database, 'buyer', enterprises.buyer, 'owner'),
    buyerReader: await makeMember(database, 'buyer-reader', enterprises.buyer, 'viewer'),
    otherBuyer: await makeMember(database, 'other-buyer', enterprises.otherBuyer, 'owner'),
    supplier: await makeMember(database, 'supplier', enterprises.supplier, 'owner'),
    supplierReader: await makeMember(database, 'supplier-reader', enterprises.supplier, 'viewer'),
    unfitSupplier: await makeMember(database, 'unfit-supplier', enterprises.unfitSupplier, 'owner'),
    staff: await makeMember(database, 'staff', agency!.id, 'owner'),
    staffReader: await makeMember(database, 'staff-reader', agency!.id, 'viewer'),
    staffElsewhere: await makeMember(database, 'staff-elsewhere', agency!.id, 'owner', ['01']),
  }
  const api = Object.fromEntries(
    roles.map((role) => [role, createCaller(contextOf(services, viewers[role]))]),
  ) as Record<Role, Api>

  const drain = () => followChanges(services)
  await drain()
  const needs = {
    draft: await makeNeed(api.buyer, 'draft'),
    spare: await makeNeed(api.buyer, 'spare'),
    matching: await makeNeed(api.buyer, 'matching', 'matching'),
    invited: await makeNeed(api.buyer, 'invited', 'invited'),
    closed: await makeNeed(api.buyer, 'closed', 'public'),
    kept: await makeNeed(api.otherBuyer, 'kept', 'invited'),
  }
  const packages = { whole: await makePackage(api.buyer, 'whole'), spare: await makePackage(api.buyer, 'spare') }
  await api.buyer.need.close({ id: needs.closed, outcome: 'cancelled' })
  await drain()
  const claim = await makeClaim(database, services, claimed)
  const { id: importId } = await api.staff.import.create({
    fileName: 'danh-sach.csv',
    bytes: new TextEncoder().encode(`${enterpriseCsv(1)}0100109107,Cơ khí Sai Mã,Bình Dương,12,Gia công tiện\n`),
  })
  const { reference } = await api.staff.taxonomy.get({ key: 'category:hex-bolt', lang: 'en' })
  const referenceWord = { lang: 'en' as const, alias: reference.find((word) => word.lang === 'en')!.alias }
  const { id: wordId } = await api.staff.taxonomy.addWord({ key: 'category:hex-bolt', lang: 'vi', alias: 'ốc đầu sáu' })
  const fairs = { draft: await makeFair(api.staff), published: await makeFair(api.staff) }
  await api.staff.fair.publish({ id: fairs.published })
  const verification = await makeVerification(api, enterprises.supplier)
  const sessionId = 'session-of-the-buyer'
  await db.insert(session).values({
    id: sessionId,
    token: 'a token that nobody knows',
    userId: viewers.buyer.userId,
    expiresAt: new Date(Date.now() + 86_400_000),
  })
  await api.buyer.member.invite({ of: 'enterprise', email: 'invited@example.vn', role: 'member' })
  const [invited] = (await api.buyer.member.list({ of: 'enterprise' })).invited
  const invitationId = invited!.id
  await api.buyer.question.ask({
    needId: needs.matching,
    enterpriseId: enterprises.supplier,
    keys: ['certification:iso-9001'],
  })
  const questionId = (await api.supplier.question.own({ page: 1, pageSize: 20, lang: 'vi' })).rows[0]!.id
  const { id: savedSearchId } = await api.buyer.savedSearch.save({
    text: 'khuôn',
    lang: 'vi',
    name: 'Khuôn của bên mua',
    alert: 'daily',
  })
  return {
    api,
    viewers,
    savedSearchId,
    questionId,
    sessionId,
    invitationId,
    enterprises,
    claim,
    importId,
    ...(await findToldOf(database, viewers.supplier)),
    fairs,
    referenceWord,
    wordId,
    phraseId: await makePhrase(database, services),
    needs,
    packages,
    verification,
    drain,
    close: opened.close,
  }
}

async function makePhrase({ client }: TestDatabase, services: Parameters<typeof contextOf>[0]): Promise<string> {
  for (const address of ['192.0.2.31', '192.0.2.32', '192.0.2.33'])
    await createCaller({ ...contextOf(services, null), address }).search.suppliers({ text: 'zích vành', lang: 'vi' })
  await services.traces.flush()
  const [row] = await client<{ id: string }[]>`select id from unread_phrase where phrase = 'zích vành'`
  if (!row) throw new Error('no phrase was kept')
  return row.id
}

async function makeClaim(
  database: TestDatabase,
  services: Parameters<typeof contextOf>[0],
  enterpriseId: string,
): Promise<World['claim']> {
  const claimant = await makePerson(database, 'claimant')
  const caller = createCaller(contextOf(services, claimant))
  const { id } = await caller.claim.open({ enterpriseId, purpose: 'supply' })
  return { id, enterpriseId, userId: claimant.userId }
}

async function makeVerification(api: World['api'], enterpriseId: string): Promise<World['verification']> {
  const { id } = await api.staff.verification.verify({
    enterpriseId,
    method: 'site_visit',
    fieldGroups: ['equipment'],
    seenAt: new Date(),
  })
  const { id: requestId } = await api.supplier.verification.request({ fieldGroups: ['capabilities'] })
  return { id, requestId }
}

async function findToldOf({ client }: TestDatabase, viewer: Viewer): Promise<{ noticeId: string; mailId: string }> {
  const [row] = await client<{ noticeId: string; mailId: string }[]>`
    select id as "noticeId", mail_id as "mailId" from notice where user_id = ${viewer.userId} and mail_id is not null`
  if (!row) throw new Error(`${viewer.name} was told of nothing`)
  return row
}

function makeEnterprise({ db }: TestDatabase, name: string, formerProvince: string, categories: string[]) {
  return db.transaction((transaction) =>
    writeEnterpriseProfile(transaction, null, {
      taxCode: null,
      name: { vi: name, en: null },
      ownership: 'domestic',
      founded: 2010,
      employees: 40,
      revenueVnd: null,
      roles: ['maker'],
      operation: 'active',
      location: { formerProvince, province: null, district: null, park: null },
      vsic: [],
      description: null,
      capabilities: categories.map((category) => ({
        category,
        text: null,
        processes: [],
        materials: category === 'plastic-injection-mold' ? ['nak80'] : [],
        toleranceMm: 0.01,
        annualCapacity: null,
        moq: null,
        leadTimeDays: 30,
      })),
      equipment: [],
      certificates: [],
      exports: [],
    }),
  )
}

/** Somebody with an account who belongs to nothing. */
async function makePerson({ db }: TestDatabase, name: string): Promise<Viewer> {
  const userId = await createPerson(db, {
    name,
    email: `${name}@example.vn`,
    phone: null,
    password: 'a long password',
    language: 'vi',
    timeZone: 'Asia/Ho_Chi_Minh',
  })
  const viewer = await viewerOf(db, userId, 'web')
  if (!viewer) throw new Error(`${name} has no account`)
  return viewer
}

async function makeMember(
  { db, client }: TestDatabase,
  name: string,
  organisationId: string,
  role: 'owner' | 'viewer',
  provinces: string[] = [],
): Promise<Viewer> {
  const userId = await createAccount(db, {
    name,
    email: `${name}@example.vn`,
    password: 'a long password',
    language: 'vi',
    organisationId,
    role,
  })
  await client`update membership set provinces = ${provinces} where user_id = ${userId}`
  const viewer = await viewerOf(db, userId, 'web')
  if (!viewer) throw new Error(`${name} has no account`)
  return viewer
}

async function makeFair(api: Api): Promise<string> {
  const { id } = await api.fair.create({
    kind: 'fair',
    nameVi: 'Hội chợ cơ khí',
    startsOn: '2030-03-01',
    endsOn: '2030-03-03',
    usualMonths: [],
  })
  return id
}

async function makeNeed(api: Api, key: string, visibility?: 'public' | 'matching' | 'invited'): Promise<string> {
  const { id } = await api.need.create({
    title: `Mold ${key}`,
    text: moldText,
    lang: 'en',
    idempotencyKey: `world-${key}`,
  })
  if (visibility) await api.need.publish({ id, visibility, isBuyerHidden: false })
  return id
}

async function makePackage(api: Api, key: string): Promise<string> {
  const [given] = (
    await api.package.readParts({
      fileName: 'parts.csv',
      bytes: new TextEncoder().encode('Part name,Material\nPlastic injection mold,NAK80\n'),
    })
  ).rows
  if (!given) throw new Error('no part was read')
  const { id } = await api.package.create({
    title: `Package ${key}`,
    rows: [given.values],
    leavesOutWrong: false,
    idempotencyKey: `world-package-${key}`,
  })
  return id
}
