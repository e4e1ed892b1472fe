import type { Language } from '@matxich/i18n'
import { useFormat, useTranslations } from '@matxich/i18n/react'
import { Badge, type Tone } from '@matxich/ui'
import { CalendarDays, EyeOff } from '@matxich/ui/icons'

export interface NeedFactsProps {
  need: {
    buyer: { name: string; country: string } | null
    lang: Language
    openedAt: Date | null
    deadline: string | null
  }
}

/** Who asks, since when, until when. */
export function NeedFacts({ need }: NeedFactsProps) {
  const t = useTranslations('need')
  const format = useFormat()
  return (
    <>
      {need.buyer ? (
        <span>{t('page.by', { buyer: need.buyer.name, country: format.country(need.buyer.country) })}</span>
      ) : (
        <span className="inline-flex items-center gap-1">
          <EyeOff aria-hidden className="size-4 shrink-0" />
          {t('page.byHidden')}
        </span>
      )}
      {need.openedAt ? <span>{t('list.opened', { date: format.date(need.openedAt) })}</span> : null}
      {need.deadline ? (
        <span className="inline-flex items-center gap-1 font-medium text-ink">
          <CalendarDays aria-hidden className="size-4 shrink-0" />
          {t('list.deadline', { date: format.date(need.deadline) })}
        </span>
      ) : null}
    </>
  )
}

const toneOfState: Record<'draft' | 'open' | 'closed', Tone> = { draft: 'neutral', open: 'met', closed: 'neutral' }

/** Draft, open or closed; how it ended stands beside a closed one. */
export function NeedStateBadge({ state, outcome }: { state: 'draft' | 'open' | 'closed'; outcome?: string | null }) {
  const t = useTranslations('need')
  const ended =
    outcome && t.has(`page.outcome.${outcome as 'awarded'}`) ? t(`page.outcome.${outcome as 'awarded'}`) : null
  return (
    <Badge tone={toneOfState[state]}>
      {t(`status.${state}`)}
      {ended ? `: ${ended}` : null}
    </Badge>
  )
}
