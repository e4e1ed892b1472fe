import type { EnterpriseDetail } from '@matxich/api'
import { useFormat, useTranslations } from '@matxich/i18n/react'
import { Panel, VerifiedMark } from '@matxich/ui'

const methodMessages = { document: 'document', issuer: 'issuer', site_visit: 'visit' } as const

/** What the center checked, how, and until when that holds. */
export function Verifications({ supplier }: { supplier: EnterpriseDetail }) {
  const t = useTranslations('enterprise')
  const format = useFormat()
  if (supplier.verifications.length === 0)
    return (
      <Panel title={t('detail.verifiedTitle')}>
        <p className="text-sm text-ink-soft">{t('detail.notVerified')}</p>
      </Panel>
    )
  return (
    <Panel title={t('detail.verifiedTitle')}>
      <ul className="grid gap-4">
        {supplier.verifications.map(({ method, fieldGroups, at, validUntil }) => (
          <li key={`${method}${at.getTime()}`} className="grid gap-0.5 text-sm">
            <VerifiedMark label={t(`verification.${methodMessages[method]}`)} />
            <span>{format.list(fieldGroups.map((group) => t(`fieldGroup.${group}`)))}</span>
            <span className="text-ink-soft">
              {t('detail.verifiedOn', { date: format.date(at), until: format.date(validUntil) })}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
