/** Value lists that tables, schemas and pages share. */
export const organisationKinds = ['enterprise', 'agency', 'association', 'school'] as const
export type OrganisationKind = (typeof organisationKinds)[number]

/** `owner` may also manage members; `member` works for the organisation; `viewer` reads. */
export const membershipRoles = ['owner', 'member', 'viewer'] as const
export type MembershipRole = (typeof membershipRoles)[number]

export const ownerships = ['domestic', 'fdi', 'joint'] as const
export const claimStates = ['none', 'pending', 'confirmed'] as const
export const operationStates = ['active', 'paused', 'closed', 'moved'] as const
export const enterpriseRoles = ['maker', 'trader', 'sourcing_agent'] as const

/** Groups of enterprise fields that carry their own source, date and visibility. */
export const fieldGroups = [
  'identity',
  'location',
  'contacts',
  'size',
  'finance',
  'description',
  'capabilities',
  'equipment',
  'certificates',
  'references',
  'exports',
] as const
export type FieldGroup = (typeof fieldGroups)[number]

export const factSources = ['self', 'import', 'center', 'registry', 'survey'] as const
export type FactSource = (typeof factSources)[number]

export const visibilities = ['public', 'verified_buyers', 'center'] as const
export type Visibility = (typeof visibilities)[number]

export const verificationMethods = ['document', 'issuer', 'site_visit'] as const
export const processModes = ['in_house', 'partner'] as const
export const certificateStates = ['held', 'planned'] as const
export const contactKinds = ['phone', 'email', 'zalo', 'website'] as const

export const needStates = ['draft', 'open', 'closed'] as const
export type NeedState = (typeof needStates)[number]

/** `matching`: only enterprises that match see it; `invited`: only those asked. */
export const needVisibilities = ['public', 'matching', 'invited'] as const
export type NeedVisibility = (typeof needVisibilities)[number]

export const requirementLevels = ['must', 'nice'] as const
export const requirementOrigins = ['read', 'field', 'person'] as const

export const engagementStages = [
  'invited',
  'interested',
  'declined',
  'quoted',
  'shortlisted',
  'sample',
  'audited',
  'awarded',
  'lost',
] as const
export type EngagementStage = (typeof engagementStages)[number]

export const importFormats = ['csv', 'xlsx', 'jsonl'] as const
export type ImportFormat = (typeof importFormats)[number]

export const importStates = ['reading', 'previewed', 'applying', 'applied', 'undoing', 'undone', 'failed'] as const
export type ImportState = (typeof importStates)[number]

export const importActions = ['create', 'update', 'unchanged', 'error'] as const
export type ImportAction = (typeof importActions)[number]

export const documentKinds = ['enterprise', 'need'] as const
export type DocumentKind = (typeof documentKinds)[number]
