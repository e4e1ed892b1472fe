import type { EnterpriseDetail } from '@matxich/api'
import { localePath } from '@matxich/i18n'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import { Panel, TextLink, VerifiedMark } from '@matxich/ui'

const words = { document: 'document', issuer: 'issuer', site_visit: 'visit' } as const

/** What the center checked, until when that holds, and what was changed since. */
export function Checks({ enterprise }: { enterprise: EnterpriseDetail }) {
  const language = useLanguage()
  const t = useTranslations('enterprise')
  const admin = useTranslations('admin')
  const format = useFormat()
  const groupNames = (groups: EnterpriseDetail['verifications'][number]['fieldGroups']) =>
    format.list(groups.map((group) => t(`fieldGroup.${group}`)))
  return (
    <Panel
      title={t('detail.verifiedTitle')}
      aside={
        <TextLink href={localePath(language, `/verifications/${enterprise.id}`)}>{admin('enterprise.verify')}</TextLink>
      }
    >
      {enterprise.verifications.length === 0 ? (
        <p className="text-sm text-ink-soft">{t('verification.notVerified')}</p>
      ) : (
        <ul className="grid gap-3 text-sm">
          {enterprise.verifications.map((check) => (
            <li key={check.at.toISOString()} className="grid gap-0.5">
              <VerifiedMark label={t(`verification.${words[check.method]}`)} />
              <span>{groupNames(check.fieldGroups)}</span>
              <span className="text-ink-soft tabular-nums">
                {format.date(check.at)} · {t('verification.validUntil', { date: format.date(check.validUntil) })}
              </span>
              {check.changedSince.length > 0 ? (
                <span className="text-gap">{t('trust.changedSince', { groups: groupNames(check.changedSince) })}</span>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
