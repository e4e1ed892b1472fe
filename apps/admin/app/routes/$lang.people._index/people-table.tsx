import { localePath } from '@matxich/i18n'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import { Badge, DataTable, TextLink } from '@matxich/ui'
import { CircleCheck, CircleMinus } from '@matxich/ui/icons'
import { type Province, useScopeText } from '../../parts/scope-field.tsx'

interface Member {
  userId: string
  name: string
  email: string | null
  phone: string | null
  role: 'owner' | 'member' | 'viewer'
  provinces: string[]
  hasSecondFactor: boolean
  since: Date
  isSelf: boolean
}

interface PeopleTableProps {
  members: Member[]
  mayManage: boolean
  provinces: Province[]
}

export function PeopleTable({ members, mayManage, provinces }: PeopleTableProps) {
  const language = useLanguage()
  const t = useTranslations('member')
  const format = useFormat()
  const scopeText = useScopeText()
  return (
    <DataTable<Member>
      caption={t('list')}
      rows={members}
      rowKey={(member) => member.userId}
      columns={[
        {
          key: 'name',
          header: t('name'),
          primary: true,
          cell: (member) => (
            <span className="inline-flex flex-wrap items-center gap-2">
              {mayManage ? (
                <TextLink
                  href={localePath(language, `/people/${member.userId}`)}
                  className="inline-flex items-center touch:min-h-11"
                >
                  {member.name}
                </TextLink>
              ) : (
                member.name
              )}
              {member.isSelf ? <Badge>{t('you')}</Badge> : null}
            </span>
          ),
        },
        { key: 'contact', header: t('contact'), cell: (member) => member.email ?? member.phone },
        { key: 'role', header: t('role'), cell: (member) => t(`roles.${member.role}`) },
        { key: 'scope', header: t('scope.title'), cell: (member) => scopeText(member.provinces, provinces) },
        {
          key: 'secondFactor',
          header: t('secondFactor.title'),
          cell: ({ hasSecondFactor }) => (
            <Badge
              tone={hasSecondFactor ? 'met' : 'gap'}
              icon={hasSecondFactor ? <CircleCheck aria-hidden /> : <CircleMinus aria-hidden />}
            >
              {t(hasSecondFactor ? 'secondFactor.on' : 'secondFactor.off')}
            </Badge>
          ),
        },
        { key: 'since', header: t('since'), secondary: true, cell: (member) => format.date(member.since) },
      ]}
    />
  )
}
