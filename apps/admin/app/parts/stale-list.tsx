import type { StaleProfile } from '@matxich/api'
import { localePath } from '@matxich/i18n'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import { Disclosure, Link } from '@matxich/ui'
import { PhoneLinks, useLastCall } from '../calls/phone-links.tsx'
import { CallForm } from './call-form.tsx'

/** Profiles to be confirmed by telephone: the number dials, and the result is one tap. */
export function StaleList({ rows, next }: { rows: StaleProfile[]; next: string }) {
  const language = useLanguage()
  const t = useTranslations('desk')
  const format = useFormat()
  const lastCall = useLastCall()
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
                {t('waiting.confirmed', { date: format.date(row.confirmedAt) })} · {lastCall(row.lastCall)}
              </span>
            </div>
            <PhoneLinks phones={row.phones} />
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
