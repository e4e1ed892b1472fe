import type { Language } from '@matxich/i18n'
import { useFormat, useTranslations } from '@matxich/i18n/react'
import { Badge, type Tone, VerifiedMark } from '@matxich/ui'
import { CalendarDays, EyeOff } from '@matxich/ui/icons'
import { type Deadlined, useDeadlineMoment } from './deadline-text.ts'

export interface NeedFactsProps {
  need: Deadlined & {
    buyer: { name: string; country: string } | null
    isBuyerVerified: boolean
    lang: Language
    openedAt: Date | null
    isPast: boolean
    workingDaysLeft: number | null
  }
}

/** Who asks, since when, until when. */
export function NeedFacts({ need }: NeedFactsProps) {
  const t = useTranslations('need')
  const enterprise = useTranslations('enterprise')
  const format = useFormat()
  return (
    <>
      {need.isBuyerVerified ? <VerifiedMark label={enterprise('trust.verifiedBuyer')} /> : null}
      {need.buyer ? (
        <span>{t('page.by', { buyer: need.buyer.name, country: format.country(need.buyer.country) })}</span>
      ) : (
        <span className="inline-flex items-center gap-1">
          <EyeOff aria-hidden className="size-4 shrink-0" />
          {t('page.byHidden')}
        </span>
      )}
      {need.openedAt ? <span>{t('list.opened', { date: format.date(need.openedAt) })}</span> : null}
      <NeedDeadline need={need} />
    </>
  )
}

/** Until when answers count, in both sides' time, and how many working days are left. */
function NeedDeadline({ need }: { need: Omit<NeedFactsProps['need'], 'buyer' | 'lang' | 'openedAt'> }) {
  const t = useTranslations('need')
  const moment = useDeadlineMoment()(need)
  if (!moment) return null
  const left = need.workingDaysLeft
  return (
    <span className={`inline-flex items-start gap-1 font-medium ${need.isPast ? 'text-gap' : 'text-ink'}`}>
      <CalendarDays aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span>
        {need.isPast ? t('deadline.past', { moment }) : t('deadline.until', { moment })}
        {left === null ? null : ` · ${t('deadline.left', { count: left })}`}
      </span>
    </span>
  )
}

const toneOfState: Record<'draft' | 'open' | 'closed', Tone> = { draft: 'neutral', open: 'met', closed: 'neutral' }

/** Draft, open or closed; how it ended stands beside a closed one. */
export function NeedStateBadge({ state, outcome }: { state: 'draft' | 'open' | 'closed'; outcome?: string | null }) {
  const t = useTranslations('need')
  const ended =
    outcome && t.has(`page.outcome.${outcome as 'awarded'}`) ? t(`page.outcome.${outcome as 'awarded'}`) : null
  return (
    <Badge tone={toneOfState[state]} className={ended ? undefined : 'whitespace-nowrap'}>
      {t(`status.${state}`)}
      {ended ? `: ${ended}` : null}
    </Badge>
  )
}
