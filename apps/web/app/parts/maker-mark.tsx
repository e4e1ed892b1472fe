import type { EnterpriseDetail } from '@matxich/api'
import { useTranslations } from '@matxich/i18n/react'
import { Badge, VerifiedMark } from '@matxich/ui'

/** Whether a firm makes things itself: shown by evidence, by its own word, or plainly not. Nothing when nobody has said. */
export function MakerMark({ supplier }: { supplier: Pick<EnterpriseDetail, 'roles' | 'maker'> }) {
  const t = useTranslations('enterprise')
  const { roles, maker } = supplier
  if (maker === 'shown') return <VerifiedMark label={t('role.makerShown')} />
  if (maker === 'stated') return <span>{t('role.makerStated')}</span>
  if (roles.includes('trader')) return <Badge tone="gap">{t('role.trader')}</Badge>
  if (roles.includes('sourcing_agent')) return <Badge tone="gap">{t('role.sourcingAgent')}</Badge>
  return null
}
