import { useTranslations } from '@matxich/i18n/react'

const enterpriseEvents = [
  'importCreate',
  'importUpdate',
  'importUndo',
  'importRemove',
  'create',
  'update',
  'publish',
  'requestPublish',
  'confirm',
  'answer',
  'verify',
  'requestVerification',
  'refuseVerification',
  'withdrawVerification',
  'revokeVerification',
  'actingStart',
  'actingEnd',
  'called',
  'merge',
  'restore',
  'readContacts',
  'export',
  'distinct',
] as const
const conceptEvents = ['add', 'addWord', 'removeWord', 'switchWordOff', 'switchWordOn'] as const
const subjects = [
  'index',
  'need',
  'claim',
  'engagement',
  'question',
  'file',
  'photo',
  'member',
  'organisation',
  'mail',
  'import',
  'fair',
  'user',
  'account',
  'certificate',
  'audit',
  'phrase',
] as const
const fields = [
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
  'visibility',
  'name',
  'nameVi',
  'taxCode',
  'ownership',
  'founded',
  'vsic',
  'roles',
  'address',
  'employees',
  'operation',
  'confirmedAt',
  'source',
  'result',
  'person',
  'note',
  'reason',
  'fieldGroups',
  'method',
  'validUntil',
  'requestedBy',
  'channel',
  'changes',
  'fileName',
  'purpose',
  'workingLanguages',
  'state',
  'proof',
  'statedBy',
  'lang',
  'alias',
  'needsContext',
  'labels',
  'parent',
  'rows',
  'role',
  'provinces',
  'email',
  'format',
] as const

/** What the trail writes in its own words (`enterprise.verify`, `confirmedAt`), as people say it. */
export function useEventWords() {
  const t = useTranslations('desk')
  return {
    /** What happened. */
    event(action: string): string {
      const [subject, verb] = action.split('.')
      const known = subject === 'enterprise' ? enterpriseEvents.find((one) => one === verb) : undefined
      if (known) return t(`timeline.event.enterprise.${known}`)
      const word = subject === 'concept' ? conceptEvents.find((one) => one === verb) : undefined
      if (word) return t(`timeline.event.concept.${word}`)
      const other = subjects.find((one) => one === subject)
      return t(`timeline.event.${other ?? 'other'}`)
    },
    /** Name of a field; one without a name stands as it is. */
    field(name: string): string {
      const known = fields.find((one) => one === name)
      return known ? t(`timeline.field.${known}`) : name
    },
  }
}
