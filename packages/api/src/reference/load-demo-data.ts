import type { Connection, Database, FieldGroup, NeedVisibility } from '@matxich/db'
import { enterprise, enterpriseFieldGroup, enterpriseVerification, need, organisation } from '@matxich/db/schema'
import { isLanguage } from '@matxich/i18n'
import { type Lexicon, readNeed, saysItMakes } from '@matxich/search'
import { count, eq } from 'drizzle-orm'
import { createAccount } from '../account/create-account.ts'
import { openLexicon } from '../concept/open-lexicon.ts'
import { AppError } from '../errors.ts'
import { applyEnterpriseRecords } from '../import/apply-enterprise-records.ts'
import type { ImportedRecord } from '../import/enterprise-record.ts'
import { readEnterpriseRecord } from '../import/read-enterprise-record.ts'
import { asNeedText } from '../need/create-need.ts'
import type { NeedTextInput } from '../need/need-schema.ts'
import { asStored, writeRevision } from '../need/write-revision.ts'
import { introductionLimit, readIntroduction } from '../profile/read-introduction.ts'
import { type DemoAccount, demoAccounts } from './demo-accounts.ts'

/** A need of a demo file, in the form of `needs.jsonl`. */
export interface DemoNeed {
  id: string
  lang: string
  buyer?: { name: string; country: string } | undefined
  title: string
  text: string
  fields?:
    | {
        category?: string | null | undefined
        deliverTo?: { formerProvince?: string | null | undefined } | null | undefined
        volume?: { value: number; unit: string } | null | undefined
      }
    | undefined
}

export interface DemoData {
  /** Enterprises in the form of `enterprises.jsonl`. */
  enterprises: ({ id: string } & object)[]
  needs: DemoNeed[]
}

/** Whose eyes the demo accounts see with: a Japanese buyer of a mold, and a maker of such molds that has no certificate yet. */
const demoBuyer = { name: '東和精密株式会社', country: 'JP' }
const demoSupplierId = 'e035'
/** Enterprises that the center has checked, and how. */
const verified = [
  { id: demoSupplierId, method: 'site_visit' as const, groups: ['identity', 'location', 'equipment'] as FieldGroup[] },
  { id: 'e217', method: 'document' as const, groups: ['identity', 'certificates'] as FieldGroup[] },
]

/** What no file of the set asks together: a mold and a certificate that the demo supplier lacks. */
const certifiedMoldNeed: DemoNeed = {
  id: 'demo-certified-mold',
  lang: 'ja',
  buyer: demoBuyer,
  title: '車載コネクタ用 射出成形金型（IATF 16949 必須）',
  text: '車載コネクタ用の射出成形金型を2型、ベトナムで製作いただけるメーカー様を探しております。製品材料はPBT GF30、16個取り、キャビティ・コアはNAK80またはSKD61、要求公差は±0.01 mm。ワイヤーカットと放電加工は社内で対応できること。IATF 16949 認証の取得が必須です。T1まで50日、納入先はハイズオン省。',
  fields: { category: 'plastic-injection-mold', deliverTo: { formerProvince: '30' } },
}

/**
 * Fills an empty database with the demo set: enterprises through the import, needs as read from their texts, one agency, two
 * verified suppliers and three accounts. All or nothing, and the same each time; matches follow when the worker drains the changes.
 * @returns the accounts to print
 * @throws AppError conflict when the database holds enterprises or needs already
 */
export async function loadDemoData(db: Database, given: DemoData): Promise<DemoAccount[]> {
  const lexicon = await openLexicon(db)()
  const now = new Date()
  return db.transaction(async (transaction) => {
    const [enterprises] = await transaction.select({ rows: count() }).from(enterprise)
    const [needs] = await transaction.select({ rows: count() }).from(need)
    if (enterprises?.rows || needs?.rows) throw new AppError('conflict', 'the database is not empty')
    const staffId = await createAgency(transaction)
    const supplierIds = await createSuppliers(transaction, given.enterprises, lexicon)
    const buyerIds = await createBuyers(transaction, [...given.needs, certifiedMoldNeed], now)
    for (const [position, wanted] of [...given.needs, certifiedMoldNeed].entries())
      await createNeed(transaction, lexicon, wanted, {
        buyerId: buyerIds.get(buyerName(wanted))!,
        userId: staffId,
        position,
        now,
      })
    const [firstSupplier] = supplierIds.values()
    await claim(transaction, 'supplier', supplierIds.get(demoSupplierId) ?? firstSupplier)
    await claim(transaction, 'buyer', buyerIds.get(demoBuyer.name))
    await verify(transaction, supplierIds, buyerIds, staffId, now)
    return Object.values(demoAccounts)
  })
}

async function createAgency(transaction: Connection): Promise<string> {
  const [known] = await transaction
    .select({ id: organisation.id })
    .from(organisation)
    .where(eq(organisation.kind, 'agency'))
    .limit(1)
  const [created] = known
    ? [known]
    : await transaction
        .insert(organisation)
        .values({ kind: 'agency', name: 'Trung tâm Xúc tiến thương mại — dữ liệu mẫu' })
        .returning({ id: organisation.id })
  return createAccount(transaction, { ...demoAccounts.staff, organisationId: created!.id, role: 'owner' })
}

async function createSuppliers(
  transaction: Connection,
  enterprises: DemoData['enterprises'],
  lexicon: Lexicon,
): Promise<Map<string, string>> {
  const read = enterprises.flatMap((given) => {
    const { record } = readEnterpriseRecord(given, lexicon)
    return record ? [{ id: given.id, record: withRole(record, lexicon) }] : []
  })
  const applied = await applyEnterpriseRecords(
    transaction,
    read.map(({ record }) => record),
    {
      source: 'import',
      sourceNote: 'Dữ liệu mẫu',
      asOf: new Date().toISOString().slice(0, 10),
      actor: { userId: null, organisationId: null },
    },
  )
  return new Map(
    applied.flatMap((result, position) =>
      result.action === 'refused' ? [] : [[read[position]!.id, result.enterpriseId] as const],
    ),
  )
}

/** A maker or a trader where a firm's own words say so, read as an introduction is; else its role stays unstated. */
function withRole(record: ImportedRecord, lexicon: Lexicon): ImportedRecord {
  if (record.roles.length > 0) return record
  const texts = [record.description?.text, ...record.capabilities.map((capability) => capability.text)]
  const text = texts.filter(Boolean).join('\n').slice(0, introductionLimit)
  const { role, roleQuote } = readIntroduction(lexicon, text)
  const isStated = role === 'maker' ? saysItMakes(text) : roleQuote !== null
  return role !== null && isStated ? { ...record, roles: [role] } : record
}

function buyerName({ buyer }: DemoNeed): string {
  return buyer?.name ?? 'Bên mua mẫu'
}

async function createBuyers(transaction: Connection, needs: DemoNeed[], now: Date): Promise<Map<string, string>> {
  const buyers = new Map(needs.map((wanted) => [buyerName(wanted), wanted.buyer?.country ?? 'VN']))
  const ids = new Map<string, string>()
  for (const [name, country] of buyers) {
    const [created] = await transaction
      .insert(organisation)
      .values({ kind: 'enterprise', name })
      .returning({ id: organisation.id })
    await transaction
      .insert(enterprise)
      .values({ id: created!.id, country, nameVi: name, ownership: country === 'VN' ? 'domestic' : 'fdi' })
    await transaction.insert(enterpriseFieldGroup).values({
      enterpriseId: created!.id,
      fieldGroup: 'identity',
      source: 'import',
      sourceNote: 'Dữ liệu mẫu',
      asOf: now.toISOString().slice(0, 10),
      visibility: 'public',
    })
    ids.set(name, created!.id)
  }
  return ids
}

/** How many needs, of those that follow each other, everyone may see. */
const publicEvery = 4

async function createNeed(
  transaction: Connection,
  lexicon: Lexicon,
  wanted: DemoNeed,
  { buyerId, userId, position, now }: { buyerId: string; userId: string; position: number; now: Date },
): Promise<void> {
  const text = asInput(wanted)
  const { requirements } = readNeed(lexicon, asNeedText(text))
  const visibility: NeedVisibility = position % publicEvery === 0 ? 'public' : 'matching'
  // One every five hours, the last one just now, so that "newest first" has an order.
  const openedAt = new Date(now.getTime() - (60 - position) * 5 * 60 * 60 * 1000)
  const [created] = await transaction
    .insert(need)
    .values({ buyerId, state: 'open', visibility, createdBy: userId, createdAt: openedAt, openedAt })
    .returning({ id: need.id })
  await writeRevision(transaction, created!.id, 1, text, requirements.map(asStored), userId)
}

function asInput({ title, text, lang, fields }: DemoNeed): NeedTextInput {
  const [unit, period] = fields?.volume?.unit.split('/') ?? []
  const known = (['piece', 'set', 'kg', 'm'] as const).find((one) => one === unit)
  return {
    title,
    text,
    lang: isLanguage(lang) ? lang : 'vi',
    category: fields?.category ?? null,
    deliverTo: fields?.deliverTo?.formerProvince ?? null,
    volume:
      fields?.volume && known ? { value: fields.volume.value * (period === 'month' ? 12 : 1), unit: known } : null,
  }
}

async function claim(transaction: Connection, role: 'buyer' | 'supplier', id: string | undefined): Promise<void> {
  if (!id) return
  await transaction.update(enterprise).set({ claim: 'confirmed' }).where(eq(enterprise.id, id))
  await createAccount(transaction, { ...demoAccounts[role], organisationId: id, role: 'owner' })
}

async function verify(
  transaction: Connection,
  supplierIds: Map<string, string>,
  buyerIds: Map<string, string>,
  verifiedBy: string,
  now: Date,
): Promise<void> {
  const validUntil = new Date(now.getTime() + 365 * 24 * 60 * 60 * 1000)
  const checks = [
    ...verified.map(({ id, method, groups }) => ({ enterpriseId: supplierIds.get(id), method, fieldGroups: groups })),
    // A buyer whose identity is checked reads what suppliers show to verified buyers.
    {
      enterpriseId: buyerIds.get(demoBuyer.name),
      method: 'document' as const,
      fieldGroups: ['identity'] as FieldGroup[],
    },
  ]
  // Verified at the moment of this transaction, as what was checked: earlier, and it would read as changed since.
  for (const { enterpriseId, ...check } of checks)
    if (enterpriseId)
      await transaction.insert(enterpriseVerification).values({ enterpriseId, verifiedBy, validUntil, ...check })
}
