import { localePath } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { LinkCard } from '@matxich/ui'
import { Factory, ShoppingCart } from 'lucide-react'

/** The two ways in: for who supplies, what fits them; for who buys, a need of their own. */
export function Doors() {
  const language = useLanguage()
  const t = useTranslations('home')
  return (
    <nav aria-label={`${t('doors.supply')} · ${t('doors.buy')}`} className="grid gap-3 sm:grid-cols-2">
      <LinkCard href={localePath(language, '/fits')} title={t('doors.supply')} icon={<Factory aria-hidden />}>
        {t('doors.supplyText')}
      </LinkCard>
      <LinkCard href={localePath(language, '/needs/new')} title={t('doors.buy')} icon={<ShoppingCart aria-hidden />}>
        {t('doors.buyText')}
      </LinkCard>
    </nav>
  )
}
