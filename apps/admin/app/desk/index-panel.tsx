import type { IndexState } from '@matxich/api'
import { useFormat, useTranslations } from '@matxich/i18n/react'
import { Alert, Button, Figure, Panel, Progress } from '@matxich/ui'
import { RefreshCw } from '@matxich/ui/icons'
import { Form } from '@remix-run/react'

/** How far search follows the database, what stands in its way, and the rebuild of all of it. */
export function IndexPanel({ index }: { index: IndexState }) {
  const t = useTranslations('desk')
  return (
    <Panel title={t('jobs.search')}>
      <div className="grid gap-6">
        <Troubles index={index} />
        <Figures index={index} />
        {index.rebuild ? <Rebuilding rebuild={index.rebuild} /> : null}
        {index.mayRebuild ? <AskForRebuild /> : null}
      </div>
    </Panel>
  )
}

function Troubles({ index }: { index: IndexState }) {
  const t = useTranslations('desk')
  const { isWorkerSilent, engine } = index
  if (!isWorkerSilent && engine?.isHealthy !== false) return null
  return (
    <div className="grid gap-3">
      {isWorkerSilent ? <Alert tone="gap">{t('jobs.index.silent')}</Alert> : null}
      {engine && !engine.isHealthy ? (
        <Alert tone="gap">
          <p>{t('jobs.index.engineDown')}</p>
          <p className="text-sm wrap-anywhere">{engine.detail}</p>
        </Alert>
      ) : null}
    </div>
  )
}

function Figures({ index }: { index: IndexState }) {
  const t = useTranslations('desk')
  const format = useFormat()
  return (
    <div className="grid items-start gap-x-8 gap-y-6 sm:grid-cols-2 lg:grid-cols-5">
      <Figure
        value={format.number(index.waiting)}
        label={t('jobs.backlog')}
        note={[
          index.oldestAt ? t('jobs.backlogSince', { date: format.dateTime(index.oldestAt) }) : t('jobs.upToDate'),
          index.perSecond === null ? '' : t('jobs.index.pace', { count: format.number(Math.round(index.perSecond)) }),
        ].join(' ')}
      />
      <Figure
        value={format.number(index.documents)}
        label={t('jobs.documents')}
        note={t('jobs.index.toReread', { count: index.toReread })}
      />
      <Figure value={format.number(index.toMatch)} label={t('jobs.index.toMatch')} />
      <Figure
        value={format.number(index.failures)}
        label={t('jobs.index.failures')}
        note={
          index.failure && index.failedAt ? (
            <span className="wrap-anywhere">
              {t('jobs.index.lastFailure', { date: format.dateTime(index.failedAt), cause: index.failure })}
            </span>
          ) : (
            t('jobs.index.noFailure')
          )
        }
      />
      <Figure
        value={engineName(index.engine?.name)}
        label={t('jobs.index.engine')}
        note={
          index.rebuiltAt
            ? t('jobs.index.rebuiltAt', { date: format.dateTime(index.rebuiltAt) })
            : t('jobs.index.neverRebuilt')
        }
      />
    </div>
  )
}

/** Names of programs, the same in every language. */
function engineName(name: string | undefined): string {
  if (name === 'meilisearch') return 'Meilisearch'
  return name === 'postgres' ? 'PostgreSQL' : '–'
}

function Rebuilding({ rebuild }: { rebuild: NonNullable<IndexState['rebuild']> }) {
  const t = useTranslations('desk')
  const common = useTranslations('common')
  const { phase, done, total, failure } = rebuild
  return (
    <div className="grid gap-2 rounded-md border border-line bg-surface p-4 sm:p-5">
      <Progress
        label={t(phase ? `jobs.index.phase.${phase}` : 'jobs.index.phase.waiting')}
        done={done}
        total={phase ? total : null}
        countText={phase ? common('progress.counted', { done, total }) : ''}
      />
      <p className="text-sm text-ink-soft" role="status">
        {t('jobs.index.meanwhile')}
      </p>
      {failure ? <p className="text-sm wrap-anywhere">{t('jobs.index.held', { cause: failure })}</p> : null}
    </div>
  )
}

/** Opens first and says what it means. */
function AskForRebuild() {
  const t = useTranslations('desk')
  return (
    <details>
      <summary className="inline-flex min-h-8 items-center rounded-md border border-line-strong px-3 text-sm font-semibold hover:bg-surface touch:min-h-11">
        {t('jobs.index.rebuild')}
      </summary>
      <Form method="post" className="mt-2 grid max-w-prose justify-items-start gap-2">
        <p className="text-sm">{t('jobs.index.rebuildMeans')}</p>
        <input type="hidden" name="intent" value="rebuild" />
        <Button size="small" look="primary" icon={<RefreshCw aria-hidden />}>
          {t('jobs.index.rebuildNow')}
        </Button>
      </Form>
    </details>
  )
}
