import type { EnterpriseDetail } from '@matxich/api'
import { localePath } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Panel, TextLink } from '@matxich/ui'
import { TrustMarks } from '../../parts/trust-marks.tsx'

/** What the center checked, how, and until when that holds. */
export function Verifications({ supplier }: { supplier: EnterpriseDetail }) {
  const language = useLanguage()
  const t = useTranslations('enterprise')
  return (
    <Panel title={t('detail.verifiedTitle')}>
      <div className="grid gap-3">
        {supplier.verifications.length === 0 ? (
          <p className="text-sm text-ink-soft">{t('detail.notVerified')}</p>
        ) : (
          <TrustMarks marks={supplier.verifications} />
        )}
        {supplier.isOwn ? (
          <p className="no-print text-sm">
            <TextLink href={localePath(language, '/verification')} className="touch:py-2.5">
              {t('trust.requestOwn')}
            </TextLink>
          </p>
        ) : null}
      </div>
    </Panel>
  )
}
