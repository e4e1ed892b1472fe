import type { StaleProfile } from '@matxich/api'
import { useFormat, useTranslations } from '@matxich/i18n/react'
import { LinkButton } from '@matxich/ui'
import { Phone } from 'lucide-react'

/** The numbers on record, each of which dials. */
export function PhoneLinks({ phones }: Pick<StaleProfile, 'phones'>) {
  const t = useTranslations('desk')
  return (
    <div className="flex flex-wrap gap-2">
      {phones.length === 0 ? (
        <span className="self-center text-sm text-ink-soft">{t('waiting.noPhone')}</span>
      ) : (
        phones.map(({ value, person }) => (
          <LinkButton
            key={value}
            href={`tel:${value.replace(/[^\d+]/g, '')}`}
            size="small"
            icon={<Phone aria-hidden />}
            title={person ?? undefined}
          >
            {value}
          </LinkButton>
        ))
      )}
    </div>
  )
}

/** When the firm was called last, and how that went. */
export function useLastCall(): (lastCall: StaleProfile['lastCall']) => string {
  const t = useTranslations('desk')
  const format = useFormat()
  return (lastCall) =>
    lastCall
      ? t('calls.last', { date: format.date(lastCall.at), result: t(`call.results.${lastCall.result}`) })
      : t('calls.never')
}
