import { useFormat, useTranslations } from '@matxich/i18n/react'
import { LinkButton, Progress } from '@matxich/ui'
import { useLoaderData, useLocation } from '@remix-run/react'
import { useRef } from 'react'
import type { loader } from './load-import.server.ts'

/** How far the worker is. The page asks again by itself; without script the link does. */
export function ImportProgress() {
  const { found } = useLoaderData<typeof loader>()
  const t = useTranslations('import')
  const common = useTranslations('common')
  const { pathname, search } = useLocation()
  const isUndo = found.state === 'undoing'
  const written = found.counts.create + found.counts.update
  const done = isUndo ? found.undoneCount + found.refusedCount : found.appliedCount
  const total = isUndo ? written : found.appliedCount + found.openCount
  const remaining = useRemaining(done, total)
  return (
    <div className="grid gap-3 rounded-md border border-line bg-surface p-4 sm:p-5">
      <Progress
        label={t(isUndo ? 'detail.undoing' : 'detail.applying')}
        done={done}
        total={total}
        countText={common('progress.counted', { done, total })}
        remainingText={remaining}
      />
      <p className="text-sm text-ink-soft" role="status">
        {t('detail.keepsRunning')}
      </p>
      <noscript>
        <LinkButton href={`${pathname}${search}`} reloadDocument>
          {t('detail.reload')}
        </LinkButton>
      </noscript>
    </div>
  )
}

/** How long it still takes, from what was seen of its pace since the page was opened. */
function useRemaining(done: number, total: number): string | null {
  const common = useTranslations('common')
  const format = useFormat()
  const first = useRef<{ done: number; at: number } | null>(null)
  if (typeof window === 'undefined') return null
  first.current ??= { done, at: Date.now() }
  const gained = done - first.current.done
  if (gained <= 0 || done >= total) return null
  const seconds = Math.ceil((((Date.now() - first.current.at) / gained) * (total - done)) / 1000)
  const duration =
    seconds < 90
      ? common('time.seconds', { count: Math.max(1, Math.round(seconds / 5) * 5) })
      : common('time.minutes', { count: Math.round(seconds / 60) })
  return common('progress.remaining', { duration: duration ?? format.number(seconds) })
}
