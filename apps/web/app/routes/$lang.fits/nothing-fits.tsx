import { localePath } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { EmptyState, LinkButton } from '@matxich/ui'
import { Search } from '@matxich/ui/icons'
import type { ProfilePart } from './profile-gaps.ts'

/** Nothing fits yet: names what the profile could state to be found. */
export function NothingFits({ gaps, enterpriseId }: { gaps: ProfilePart[]; enterpriseId: string }) {
  const language = useLanguage()
  const t = useTranslations('match')
  return (
    <EmptyState
      icon={<Search aria-hidden />}
      title={t('fits.emptyTitle')}
      actions={
        <LinkButton href={localePath(language, `/suppliers/${enterpriseId}`)} look="primary">
          {t('fits.profile')}
        </LinkButton>
      }
    >
      {gaps.length === 0 ? (
        <p>{t('fits.add.complete')}</p>
      ) : (
        <>
          <p>{t('fits.emptyText')}</p>
          <ul className="mt-2 grid list-disc gap-1 ps-5 text-start text-ink">
            {gaps.map((part) => (
              <li key={part}>{t(`fits.add.${part}`)}</li>
            ))}
          </ul>
        </>
      )}
    </EmptyState>
  )
}
