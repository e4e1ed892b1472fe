import type { FieldGroup } from '@matxich/db'
import type { enterprise } from '@matxich/db/schema'

/** Whose facts the enterprise that stays keeps of a group; lists can be joined. */
export type MergeChoice = 'target' | 'source' | 'both'

/** Groups that are columns of the enterprise itself: one or the other. */
export const columnGroups = ['identity', 'location', 'size', 'finance', 'description', 'exports'] as const
/** Groups that are rows of their own: one, the other, or both. */
export const rowGroups = [
  'contacts',
  'capabilities',
  'equipment',
  'certificates',
  'references',
] as const satisfies FieldGroup[]
export type RowGroup = (typeof rowGroups)[number]

type Column = keyof typeof enterprise.$inferSelect

/** What belongs to each group; ids, standing and dates of the row itself belong to none. */
export const columnsOf = {
  identity: [
    'taxCode',
    'country',
    'registrationNumber',
    'personalId',
    'nameVi',
    'nameEn',
    'ownership',
    'founded',
    'vsic',
    'roles',
    'operation',
    'operationSource',
    'operationAsOf',
  ],
  location: ['formerProvince', 'province', 'district', 'park', 'address'],
  size: ['employees'],
  finance: ['revenueVnd', 'capitalVnd'],
  description: ['descriptionText', 'descriptionLang'],
  exports: ['exports', 'workingLanguages'],
} as const satisfies Record<(typeof columnGroups)[number], readonly Column[]>

/** The table of a group's rows, each with `enterprise_id`. */
export const tableOf: Record<RowGroup, string> = {
  contacts: 'enterprise_contact',
  capabilities: 'capability',
  equipment: 'equipment',
  certificates: 'certificate',
  references: 'enterprise_reference',
}
