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
export type VerificationMethod = (typeof verificationMethods)[number]
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

/** What a buyer takes for met although it is less than asked: a grade near the wanted one, a certificate in preparation. */
export const acceptances = ['near_grade', 'planned'] as const
export type Acceptance = (typeof acceptances)[number]

/** So many concepts may stand beside the first one of "A or B". */
export const mostAlternatives = 7

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

/** A rebuild of the search index: `documents` reads every row anew, `engine` fills the engine's copy beside the old one. */
export const rebuildStates = ['waiting', 'running', 'done'] as const
export type RebuildState = (typeof rebuildStates)[number]
export const rebuildPhases = ['documents', 'engine'] as const
export type RebuildPhase = (typeof rebuildPhases)[number]

/** How a claimant shows that an enterprise is theirs, beside its tax code, which everyone can look up. */
export const claimProofs = ['letter', 'contact_code', 'staff_word'] as const
export type ClaimProof = (typeof claimProofs)[number]

/** `open`: waits for a proof or for staff; `merged`: the enterprise was folded into another one. */
export const claimCaseStates = ['open', 'confirmed', 'refused', 'withdrawn'] as const
export type ClaimCaseState = (typeof claimCaseStates)[number]

/** What brings a claimant: decides where they are led first, and which questions the center asks. */
export const claimPurposes = ['supply', 'buy', 'both'] as const
export type ClaimPurpose = (typeof claimPurposes)[number]

export const filePurposes = ['photo', 'certificate', 'claim_letter', 'verification', 'drawing'] as const
export type FilePurpose = (typeof filePurposes)[number]

/**
 * `uncertain`: the process died while the mail server had it; sending again is a person's decision, so nothing goes out twice.
 * `kept`: written while there was no mail server; one that is named later does not send what is long past.
 */
export const mailStates = ['queued', 'sending', 'sent', 'failed', 'uncertain', 'kept'] as const
export type MailState = (typeof mailStates)[number]

/** How often notices reach a person by mail; in the app they are there at once. */
export const mailFrequencies = ['instant', 'daily', 'never'] as const
export type MailFrequency = (typeof mailFrequencies)[number]

/** How somebody asked the center to act for them. */
export const requestChannels = ['phone', 'zalo', 'email', 'in_person', 'letter'] as const
export type RequestChannel = (typeof requestChannels)[number]

export const questionKinds = ['yes_no', 'number'] as const
export type QuestionKind = (typeof questionKinds)[number]

/** `partner`: yes, done elsewhere; `planned`: no, but it is being prepared. */
export const answerManners = ['partner', 'planned'] as const
export type AnswerManner = (typeof answerManners)[number]

export const verificationRequestStates = ['open', 'verified', 'refused', 'withdrawn'] as const

/** Kinds of firms that a buyer can keep out of a need without naming them. */
export const excludableGroups = ['trader', 'foreign', 'unverified'] as const
export type ExcludableGroup = (typeof excludableGroups)[number]

export const fairStates = ['draft', 'published', 'cancelled'] as const
export const fairKinds = [
  'fair',
  'fair_abroad',
  'reverse_exhibition',
  'matchmaking',
  'meeting',
  'dialogue',
  'investment_tour',
  'investment_conference',
  'policy_conference',
  'training',
  'technology_market',
  'programme',
] as const

/** Where a concept comes from; loading the reference taxonomy leaves the center's alone. */
export const conceptOrigins = ['reference', 'center'] as const

/** Ways to be seen: among the first ten of a search's answer, among those of a need's matches, and by who opened the firm's page. */
export const appearanceKinds = ['search', 'match', 'page'] as const
export type AppearanceKind = (typeof appearanceKinds)[number]

/** What somebody did with a supplier after a search; `chosen`: invited or shortlisted. */
export const phrasePicks = ['opened', 'chosen'] as const
export type PhrasePick = (typeof phrasePicks)[number]

/** How often a saved search tells of new suppliers. */
export const searchAlerts = ['daily', 'weekly', 'never'] as const
export type SearchAlert = (typeof searchAlerts)[number]
