import type { ConceptKind } from '@matxich/db'
import type { Lexicon } from '@matxich/search'
import { AppError, type FieldIssue } from '../errors.ts'
import { branchField, fitsField } from './branch-fields.ts'
import type { GroupValues, ProfileGroup } from './profile-content.ts'

/** What a group says beyond its form: concepts that exist, contacts that can be reached. @throws AppError invalid */
export async function checkGroup<Group extends ProfileGroup>(
  lexicon: Lexicon,
  group: Group,
  value: GroupValues[Group],
): Promise<void> {
  const issues = await issuesOf(lexicon, { [group]: value })
  if (issues.length > 0) throw new AppError('invalid', `${group} names what is unknown`, issues)
}

async function issuesOf(lexicon: Lexicon, values: Partial<GroupValues>): Promise<FieldIssue[]> {
  const issues: FieldIssue[] = []
  const known = (kind: ConceptKind, id: string | null, path: string) => {
    if (id !== null && !lexicon.concepts.has(`${kind}:${id}`)) issues.push({ path, rule: 'unknownConcept' })
  }
  if (values.location) {
    known('former-province', values.location.formerProvince, 'formerProvince')
    known('park', values.location.park, 'park')
  }
  for (const [at, stated] of (values.capabilities ?? []).entries()) {
    known('category', stated.category, `${at}.category`)
    for (const used of stated.processes) known('process', used.concept, `${at}.processes`)
    for (const used of stated.materials) known('material', used, `${at}.materials`)
    for (const [key, value] of Object.entries(stated.details)) {
      const field = branchField(key)
      if (!field || !fitsField(field, value)) issues.push({ path: `${at}.details.${key}`, rule: 'wrongType' })
    }
  }
  for (const [at, machine] of (values.equipment ?? []).entries()) known('equipment', machine.type, `${at}.type`)
  for (const [at, held] of (values.certificates ?? []).entries()) known('certification', held.type, `${at}.type`)
  for (const [at, contact] of (values.contacts ?? []).entries())
    if (!(await isReachable(contact))) issues.push({ path: `${at}.value`, rule: ruleOfContact[contact.kind] })
  return issues
}

const ruleOfContact = { phone: 'phone', zalo: 'phone', email: 'email', website: 'url' } as const

async function isReachable({ kind, value }: GroupValues['contacts'][number]): Promise<boolean> {
  if (kind === 'email') return /^[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>().]{2,}$/.test(value)
  if (kind === 'website') return /^https?:\/\/[^\s/.]+(\.[^\s/.]+)+(\/\S*)?$/i.test(value)
  const { isPossiblePhoneNumber } = await import('libphonenumber-js/min')
  return isPossiblePhoneNumber(value, 'VN')
}

/** What a profile must say before others read it: what the firm does, and how to reach it. @throws AppError invalid */
export function checkEssentials({ capabilities, description, contacts, location }: GroupValues): void {
  const issues: FieldIssue[] = []
  if (capabilities.length === 0 && description.text === null)
    issues.push({ path: 'capabilities', rule: 'needsCapability' })
  if (contacts.length === 0) issues.push({ path: 'contacts', rule: 'needsContact' })
  if (location.formerProvince === null && location.address === null) issues.push({ path: 'location', rule: 'required' })
  if (issues.length > 0) throw new AppError('invalid', 'says too little to be published', issues)
}
