import type { UnreachedFirm } from '@matxich/api'
import type { FormAnswer } from '@matxich/app'
import { localePath } from '@matxich/i18n'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import { Card, CopyText, Disclosure, Link } from '@matxich/ui'
import { AnswerByPhone } from './answer-by-phone.tsx'
import { PhoneLinks, useLastCall } from './phone-links.tsx'

export interface UnreachedFirmCardProps {
  firm: UnreachedFirm
  mayWrite: boolean
  /** What the last form on the page came back with. */
  sent: FormAnswer | undefined
}

/** One firm to call: its numbers, what each need asks it, and a form for each answer. */
export function UnreachedFirmCard({ firm, mayWrite, sent }: UnreachedFirmCardProps) {
  const language = useLanguage()
  const lastCall = useLastCall()
  return (
    <Card as="article" className="grid gap-4">
      <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="grid min-w-0 flex-1 basis-64 gap-0.5">
          <h2 className="text-lg font-semibold">
            <Link
              href={localePath(language, `/enterprises/${firm.id}`)}
              className="hover:text-action hover:underline touch:py-2"
            >
              {firm.name}
            </Link>
          </h2>
          <p className="text-sm text-ink-soft tabular-nums">{lastCall(firm.lastCall)}</p>
        </div>
        <PhoneLinks phones={firm.phones} />
      </header>
      {firm.asks.map((ask) => (
        <Ask key={ask.needId} firm={firm} ask={ask} mayWrite={mayWrite} sent={sent} />
      ))}
    </Card>
  )
}

function Ask({ firm, ask, mayWrite, sent }: UnreachedFirmCardProps & { ask: UnreachedFirm['asks'][number] }) {
  const t = useTranslations('desk')
  const notice = useTranslations('notice')
  const question = useTranslations('question')
  const format = useFormat()
  const about = question('own.about', { buyer: ask.buyer, need: ask.need })
  const text = [
    t('unreached.share', { enterprise: firm.name, buyer: ask.buyer, need: ask.need }),
    ...ask.questions.map((one) => `• ${one.text}`),
    t('unreached.shareLink'),
    ask.url,
  ].join('\n')
  return (
    <section className="grid gap-3 border-t border-line pt-4">
      <h3 className="text-sm text-ink-soft">{about}</h3>
      <ul className="grid gap-3">
        {ask.questions.map((one) => (
          <li key={one.id} className="grid gap-1">
            <p className="font-medium">{one.text}</p>
            <p className="text-sm text-ink-soft">{question('own.asked', { date: format.date(one.askedAt) })}</p>
            {mayWrite ? (
              <Disclosure summary={t('unreached.answer')} open={sent?.typed.questionId === one.id}>
                <AnswerByPhone question={one} sent={sent} />
              </Disclosure>
            ) : null}
          </li>
        ))}
      </ul>
      {ask.url ? (
        <CopyText
          label={notice('share.label')}
          hint={notice('share.hint')}
          copyLabel={notice('share.copy')}
          copiedLabel={notice('share.copied')}
          text={text}
        />
      ) : (
        <p className="text-sm text-ink-soft">{t('unreached.noLink')}</p>
      )}
    </section>
  )
}
