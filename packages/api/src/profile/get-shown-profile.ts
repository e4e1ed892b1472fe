import type { Context } from '../context.ts'
import { getVisibleProfiles, isVerifiedBuyer, mayRead } from '../enterprise/visible-profile.ts'
import { AppError } from '../errors.ts'
import { type Branch, branchField, branchOf } from './branch-fields.ts'
import { type CurrentContent, getCurrentContent } from './current-content.ts'
import type { DetailValue, GroupValues } from './profile-content.ts'

/** What a supplier's page shows beyond its table: how to reach the firm, its languages, and what only its branch states. */
export interface ShownProfile {
  contacts: GroupValues['contacts']
  /** Contacts exist that this reader may not see. */
  hasHiddenContacts: boolean
  languages: string[]
  details: {
    capabilityId: string
    category: string | null
    branch: Branch | null
    fields: { key: string; unit: string | null; kind: 'number' | 'range' | 'choices'; value: DetailValue }[]
  }[]
  certificates: { id: string; body: string | null; number: string | null; issuedOn: string | null }[]
}

/** @throws AppError notFound, for what does not exist and for what the viewer may not know of alike */
export async function getShownProfile(context: Context, id: string): Promise<ShownProfile> {
  const { services, viewer } = context
  const { db } = services
  const [profiles, isVerified] = await Promise.all([getVisibleProfiles(db, viewer, [id]), isVerifiedBuyer(db, viewer)])
  const profile = profiles.get(id)
  if (!profile) throw new AppError('notFound', `no enterprise ${id}`)
  const current = await getCurrentContent(db, id)
  const isReadable = (group: keyof GroupValues) => mayRead(viewer, profile, visibilityOf(current, group), isVerified)
  const { values } = current
  const lexicon = await services.lexicon()
  return {
    contacts: isReadable('contacts') ? values.contacts : [],
    hasHiddenContacts: values.contacts.length > 0 && !isReadable('contacts'),
    languages: isReadable('exports') ? values.exports.languages : [],
    details: isReadable('capabilities')
      ? values.capabilities.flatMap(({ id: capabilityId, category, details }) => {
          const fields = Object.entries(details).flatMap(([key, value]) => {
            const field = branchField(key)
            return field ? [{ key, unit: field.unit, kind: field.kind, value }] : []
          })
          return fields.length > 0 ? [{ capabilityId, category, branch: branchOf(lexicon, category), fields }] : []
        })
      : [],
    certificates: isReadable('certificates')
      ? values.certificates.map(({ id: certificateId, body, number, issuedOn }) => ({
          id: certificateId,
          body,
          number,
          issuedOn,
        }))
      : [],
  }
}

/** Contacts that nobody of the enterprise gave are the center's, whatever their row says. */
function visibilityOf({ visibility, claim }: CurrentContent, group: keyof GroupValues) {
  return group === 'contacts' && claim !== 'confirmed' ? ('center' as const) : visibility[group]
}
