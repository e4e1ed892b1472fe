import type { EnterpriseProfile } from '@matxich/db'
import { formatQuantity, formatter, formatUnit, type Language, localePath, translator } from '@matxich/i18n'
import { z } from 'zod'
import type { Context } from '../context.ts'
import { type EnterpriseDetail, getEnterprise } from '../enterprise/get-enterprise.ts'
import { findPhotos } from '../photo/find-photos.ts'
import { qrPath } from './qr.ts'
import {
  type Sheet,
  type SheetCapability,
  type SheetHeads,
  type SheetLimits,
  sheetLimits,
  type Words,
} from './sheet.ts'
import { readSheetContacts } from './sheet-contacts.ts'
import { clipped, joined, type Speaker, speaker } from './sheet-words.ts'

export const sheetSchema = z.object({ id: z.uuid(), other: z.enum(['en', 'ja', 'ko', 'zh']) })

/**
 * The capability sheet of an enterprise as its viewer may read it, in Vietnamese and one other language.
 * An enterprise that was folded into another answers as that other one, told by the sheet's id.
 * @throws AppError notFound
 */
export async function getSheet(
  context: Context,
  { id: askedId, other }: z.infer<typeof sheetSchema>,
  limits: SheetLimits = sheetLimits[0],
): Promise<Sheet> {
  const { lexicon, urls, now } = context.services
  const supplier = await getEnterprise(context, askedId)
  const [photos, contacts, { concepts }] = await Promise.all([
    findPhotos(context, supplier.id),
    readSheetContacts(context, supplier.id),
    lexicon(),
  ])
  const speak = speaker(other, concepts)
  const { say, some } = speak
  const detail = (language: Language) => translator(language, 'enterprise')
  const today = now().toISOString().slice(0, 10)
  const url = `${urls.web}${localePath(other, `/suppliers/${supplier.id}`)}`
  return {
    id: supplier.id,
    heads: headsOf(speak),
    other,
    name: clipped(supplier.name.vi, 120),
    nameOther: supplier.name.en ? clipped(supplier.name.en, 120) : null,
    place: placeOf(supplier, speak),
    facts: factsOf(supplier, speak).slice(0, limits.facts),
    capabilities: some(
      supplier.capabilities.map((capability) => capabilityOf(capability, speak, limits)),
      limits.capabilities,
    ),
    equipment: some(
      supplier.equipment.map((machine) => machineOf(machine, speak)),
      limits.equipment,
    ),
    certificates: some(
      supplier.certificates.map((certificate) => certificateOf(certificate, speak, today)),
      limits.certificates,
    ),
    verifications: verificationsOf(supplier, speak).slice(0, 3),
    photos: photos.slice(0, limits.photos).map(({ fileId, caption }) => ({ fileId, caption })),
    contacts,
    confirmed: say((language) =>
      detail(language)('detail.confirmed', { date: formatter(language).date(supplier.confirmedAt) }),
    ),
    madeOn: say((language) => translator(language, 'sheet')('madeOn', { date: formatter(language).date(now()) })),
    url,
    qr: await qrPath(url),
  }
}

function headsOf({ say }: Speaker): SheetHeads {
  const supplier = (key: 'capabilities' | 'product' | 'processes' | 'materials' | 'equipment' | 'certificates') =>
    say((language) => translator(language, 'enterprise')(`detail.${key}`))
  const sheet = (key: 'figures' | 'verified' | 'scan') => say((language) => translator(language, 'sheet')(key))
  return {
    capabilities: supplier('capabilities'),
    product: supplier('product'),
    processes: supplier('processes'),
    materials: supplier('materials'),
    equipment: supplier('equipment'),
    certificates: supplier('certificates'),
    figures: sheet('figures'),
    verified: sheet('verified'),
    scan: sheet('scan'),
    contacts: say((language) => translator(language, 'enterprise')('fieldGroup.contacts')),
  }
}

/** By the names people still use: park or district, then the former province. */
function placeOf({ location }: EnterpriseDetail, { say, concept }: Speaker): Words {
  const keys = [
    location.park ? `park:${location.park}` : location.district ? `district:${location.district}` : null,
    location.formerProvince ? `former-province:${location.formerProvince}` : null,
  ].filter((key) => key !== null)
  const words = keys.map(concept)
  const join = (language: 'vi' | 'other') => words.map((one) => one[language]).join(', ')
  return words.length > 0 ? { vi: join('vi'), other: join('other') } : say(() => '')
}

function factsOf(supplier: EnterpriseDetail, { say }: Speaker): Sheet['facts'] {
  const t = (language: Language) => translator(language, 'enterprise')
  const facts: Sheet['facts'] = []
  const add = (term: (language: Language) => string, detail: (language: Language) => string) =>
    facts.push({ term: say(term), detail: say(detail) })
  const { maker, roles, ownership, employees, founded, exports, taxCode } = supplier
  if (maker || roles.length > 0)
    add(
      (language) => t(language)('detail.roles'),
      (language) => roles.map((role) => roleText(role, maker, language)).join(' · '),
    )
  if (ownership)
    add(
      (language) => t(language)('detail.ownership'),
      (language) => t(language)(`ownership.${ownership}`),
    )
  if (employees !== null)
    add(
      (language) => t(language)('detail.employees'),
      (language) => t(language)('summary.employees', { count: employees }),
    )
  if (founded !== null)
    add(
      (language) => t(language)('detail.founded'),
      () => String(founded),
    )
  if (exports.length > 0)
    add(
      (language) => t(language)('detail.exports'),
      (language) =>
        exports
          .slice(0, 8)
          .map((code) => formatter(language).country(code))
          .join(', '),
    )
  if (taxCode)
    add(
      (language) => t(language)('detail.taxCode'),
      () => taxCode,
    )
  return facts
}

/** A maker says whether more than its word stands behind it. */
function roleText(role: EnterpriseProfile['roles'][number], maker: EnterpriseDetail['maker'], language: Language) {
  const t = translator(language, 'enterprise')
  if (role === 'maker') return t(maker === 'shown' ? 'role.makerShown' : 'role.makerStated')
  return t(role === 'trader' ? 'role.trader' : 'role.sourcingAgent')
}

function capabilityOf(
  capability: EnterpriseProfile['capabilities'][number],
  { say, concept }: Speaker,
  { terms }: SheetLimits,
): SheetCapability {
  const { category, processes, materials, text } = capability
  const partner = say((language) => translator(language, 'enterprise')('processMode.partner'))
  const withMode = ({ concept: id, mode }: (typeof processes)[number]): Words => {
    const name = concept(`process:${id}`)
    if (mode === 'in_house') return name
    return { vi: `${name.vi} (${partner.vi})`, other: `${name.other} (${partner.other})` }
  }
  return {
    product: category
      ? concept(`category:${category}`)
      : say((language) => translator(language, 'enterprise')('detail.otherWork')),
    ownWords: text && (category === null || processes.length + materials.length === 0) ? clipped(text, 140) : null,
    processes: joined(processes.map(withMode), terms),
    materials: joined(
      materials.map((material) => concept(`material:${material}`)),
      terms,
    ),
    figures: joined(figuresOf(capability, say), terms),
  }
}

function figuresOf(
  { toleranceMm, annualCapacity, moq, leadTimeDays }: EnterpriseProfile['capabilities'][number],
  say: Speaker['say'],
): Words[] {
  const figures: Words[] = []
  const t = (language: Language) => translator(language, 'enterprise')
  const exactly = (value: number, unit: string) => ({ min: value, max: value, unit })
  if (toleranceMm !== null)
    figures.push(say((language) => formatQuantity(exactly(toleranceMm, 'mm'), language, 'tolerance')))
  if (annualCapacity)
    figures.push(
      say((language) => formatQuantity(exactly(annualCapacity.value, annualCapacity.unit), language, 'volume')),
    )
  if (moq !== null)
    figures.push(say((language) => `${t(language)('detail.moq')}: ${formatUnit(moq, 'piece', language)}`))
  if (leadTimeDays !== null)
    figures.push(say((language) => `${t(language)('detail.leadTime')}: ${formatUnit(leadTimeDays, 'day', language)}`))
  return figures
}

function machineOf(machine: EnterpriseProfile['equipment'][number], { say, concept }: Speaker) {
  const named = [machine.maker, machine.model].filter(Boolean).join(' ')
  return {
    machine: machine.type ? concept(`equipment:${machine.type}`) : say(() => clipped(machine.text ?? '', 60)),
    model: clipped(named || (machine.type ? (machine.text ?? '') : ''), 60),
    quantity: machine.quantity === null ? '' : String(machine.quantity),
    year: machine.year === null ? '' : String(machine.year),
  }
}

/** Held and in time, past its day, or planned: said in words, with its last day. */
function certificateOf(
  { type, state, validTo }: EnterpriseProfile['certificates'][number],
  { say, concept }: Speaker,
  today: string,
) {
  const standing = state === 'planned' ? 'planned' : validTo !== null && validTo < today ? 'expired' : 'held'
  return {
    name: concept(`certification:${type}`),
    isHeld: standing === 'held',
    standing: say((language) => {
      const t = translator(language, 'enterprise')
      const until = validTo ? `, ${t('detail.validTo', { date: formatter(language).date(validTo) })}` : ''
      return `${t(`certificateState.${standing}`)}${until}`
    }),
  }
}

const methodKeys = { document: 'document', issuer: 'issuer', site_visit: 'visit' } as const

/** Only what still is as it was checked. */
function verificationsOf({ verifications }: EnterpriseDetail, { say }: Speaker): Words[] {
  return verifications.flatMap(({ method, fieldGroups, changedSince, validUntil }) => {
    const groups = fieldGroups.filter((group) => !changedSince.includes(group))
    if (groups.length === 0) return []
    return [
      say((language) => {
        const t = translator(language, 'enterprise')
        return t('trust.summary', {
          groups: groups.map((group) => t(`fieldGroup.${group}`)).join(', '),
          method: t(`verification.${methodKeys[method]}`),
          date: formatter(language).date(validUntil),
        })
      }),
    ]
  })
}
