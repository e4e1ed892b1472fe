import type { ClaimDetail } from '@matxich/api'
import { localePath } from '@matxich/i18n'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import { Badge, Panel, TextLink } from '@matxich/ui'

/** Who else claims it, what this person claimed before, and what became of that. */
export function OtherClaims({ others }: { others: ClaimDetail['others'] }) {
  const t = useTranslations('access')
  const language = useLanguage()
  const format = useFormat()
  return (
    <Panel title={t('claim.others')} description={t('claim.othersText')}>
      {others.length === 0 ? (
        <p className="text-ink-soft">{t('claim.noOthers')}</p>
      ) : (
        <ul className="grid gap-3">
          {others.map((other) => (
            <li key={other.id} className="grid gap-0.5">
              <span className="flex flex-wrap items-center gap-2">
                <TextLink href={localePath(language, `/claims/${other.id}`)} className="touch:py-2.5">
                  {t('claim.title', { person: other.claimant, enterprise: other.enterprise })}
                </TextLink>
                <Badge tone={other.state === 'open' ? 'gap' : 'neutral'}>{t(`state.${other.state}`)}</Badge>
              </span>
              <span className="text-sm text-ink-soft">
                {[format.date(other.createdAt), other.decidedBy, other.reason].filter(Boolean).join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
