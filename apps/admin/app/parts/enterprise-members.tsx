import type { EnterpriseMember } from '@matxich/api'
import { useFormat, useTranslations } from '@matxich/i18n/react'
import { Panel } from '@matxich/ui'

/** Who manages the enterprise already. */
export function Members({ members }: { members: EnterpriseMember[] }) {
  const t = useTranslations('access')
  const format = useFormat()
  return (
    <Panel title={t('claim.members')}>
      {members.length === 0 ? (
        <p className="text-ink-soft">{t('claim.noMembers')}</p>
      ) : (
        <ul className="grid gap-2">
          {members.map((member) => (
            <li key={member.userId} className="flex flex-wrap items-baseline gap-x-3">
              <span className="font-medium">{member.name}</span>
              <span className="text-sm break-all text-ink-soft">
                {[member.email, member.phone, t(`role.${member.role}`), format.date(member.since)]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
