import type { StaleProfile } from '@matxich/api'
import { localePath } from '@matxich/i18n'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import { Disclosure, Link, LinkButton } from '@matxich/ui'
import { Phone } from 'lucide-react'
import { CallForm } from './call-form.tsx'

/** Profiles to be confirmed by telephone: the number dials, and the result is one tap. */
export function StaleList({ rows, next }: { rows: StaleProfile[]; next: string }) {
  const language = useLanguage()
  const t = useTranslations('desk')
  const format = useFormat()
  return (
    <ul className="divide-y divide-line">
      {rows.map((row) => (
        <li key={row.id} className="grid gap-1.5 py-3">
          <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
            <div className="grid min-w-0 flex-1 basis-64 gap-0.5">
              <Link
                href={localePath(language, `/enterprises/${row.id}`)}
                className="font-medium hover:text-action hover:underline touch:py-2"
              >
                {row.name}
              </Link>
              <span className="text-sm text-ink-soft tabular-nums">
                {t('waiting.confirmed', { date: format.date(row.confirmedAt) })} ·{' '}
                {row.lastCall
                  ? t('calls.last', {
                      date: format.date(row.lastCall.at),
                      result: t(`call.results.${row.lastCall.result}`),
                    })
                  : t('calls.never')}
              </span>
            </div>
            <div className="flex flex-wrap gap-2">
              {row.phones.length === 0 ? (
                <span className="self-center text-sm text-ink-soft">{t('waiting.noPhone')}</span>
              ) : (
                row.phones.map(({ value, person }) => (
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
          </div>
          <Disclosure summary={t('calls.note')}>
            <div className="rounded-md border border-line p-4">
              <CallForm enterpriseId={row.id} next={next} />
            </div>
          </Disclosure>
        </li>
      ))}
    </ul>
  )
}
