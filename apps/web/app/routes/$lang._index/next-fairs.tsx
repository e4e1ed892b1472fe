import { localePath } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { EmptyState, LinkButton, Panel, TextLink } from '@matxich/ui'
import { FairLine, type ShownFair } from '../../fairs/fair-line.tsx'

/** The fairs that come next. */
export function NextFairs({ fairs }: { fairs: ShownFair[] }) {
  const language = useLanguage()
  const t = useTranslations('fair')
  return (
    <Panel title={t('next')} aside={<TextLink href={localePath(language, '/fairs')}>{t('all')}</TextLink>}>
      {fairs.length === 0 ? (
        <EmptyState
          title={t('none.upcoming')}
          actions={<LinkButton href={localePath(language, '/fairs?when=recurring')}>{t('when.recurring')}</LinkButton>}
        />
      ) : (
        <ul className="divide-y divide-line border-b border-line">
          {fairs.map((fair) => (
            <li key={fair.id}>
              <FairLine fair={fair} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
