import type { TimelineEvent } from '@matxich/api'
import { useFormat, useTranslations } from '@matxich/i18n/react'
import { Disclosure } from '@matxich/ui'
import { useEventWords } from './event-words.ts'

/** What happened, latest first: who, on whose word, and what was there before and after. */
export function Timeline({ events }: { events: TimelineEvent[] }) {
  const t = useTranslations('admin')
  const desk = useTranslations('desk')
  const format = useFormat()
  const words = useEventWords()
  return (
    <ol className="grid gap-4 border-s border-line ps-4 text-sm">
      {events.map((event) => (
        <li key={event.id} className="grid gap-0.5">
          <span className="font-medium">{words.event(event.action)}</span>
          <span className="text-ink-soft tabular-nums">
            {event.actor ?? t('enterprise.bySystem')} · {format.dateTime(event.at)}
          </span>
          {event.onWord ? (
            <span className="text-ink-soft">
              {desk('timeline.onWord', {
                person: event.onWord.requestedBy,
                channel: desk(`act.channels.${event.onWord.channel}`),
              })}
            </span>
          ) : null}
          {event.changes.length > 0 ? (
            <Disclosure summary={desk('timeline.changes', { count: event.changes.length })}>
              <Changes changes={event.changes} />
            </Disclosure>
          ) : null}
        </li>
      ))}
    </ol>
  )
}

/** What was there before, struck through, and after, field by field. */
export function Changes({ changes }: Pick<TimelineEvent, 'changes'>) {
  const desk = useTranslations('desk')
  const words = useEventWords()
  const told = useTold()
  return (
    <dl className="grid gap-3">
      {changes.map(({ field, before, after }) => (
        <div key={field} className="grid gap-1 rounded-sm bg-surface px-3 py-2">
          <dt className="font-medium">{words.field(field)}</dt>
          {before === null ? null : (
            <dd className="whitespace-pre-line text-ink-soft wrap-anywhere line-through decoration-line-strong">
              <span className="sr-only">{desk('timeline.before')}: </span>
              {told(field, before)}
            </dd>
          )}
          <dd className="whitespace-pre-line wrap-anywhere">
            <span className="sr-only">{desk('timeline.after')}: </span>
            {after === null ? <span className="text-ink-soft">{desk('timeline.nothing')}</span> : told(field, after)}
          </dd>
        </div>
      ))}
    </dl>
  )
}

const results = ['stillRight', 'willUpdate', 'callBack', 'noAnswer', 'wrongNumber'] as const
const methods = ['document', 'issuer', 'site_visit'] as const
const channels = ['phone', 'zalo', 'email', 'in_person', 'letter'] as const
const sources = ['self', 'import', 'center', 'registry', 'survey'] as const

/** Values that the trail keeps as codes or moments, in words. */
function useTold() {
  const desk = useTranslations('desk')
  const enterprise = useTranslations('enterprise')
  const words = useEventWords()
  const format = useFormat()
  return (field: string, value: string): string => {
    if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)) return format.dateTime(new Date(value))
    const pick = <Code extends string>(codes: readonly Code[], say: (code: Code) => string) => {
      const known = codes.find((code) => code === value)
      return known ? say(known) : value
    }
    if (field === 'result') return pick(results, (code) => desk(`call.results.${code}`))
    if (field === 'method') return pick(methods, (code) => desk(`check.methods.${code}`))
    if (field === 'channel') return pick(channels, (code) => desk(`act.channels.${code}`))
    if (field === 'source') return pick(sources, (code) => enterprise(`source.${code}`))
    if (field === 'fieldGroups') return format.list(value.split(', ').map(words.field))
    return value
  }
}
