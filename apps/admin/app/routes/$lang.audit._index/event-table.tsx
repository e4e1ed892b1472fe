import type { AuditRow } from '@matxich/api'
import { localePath } from '@matxich/i18n'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import { type Column, DataTable, Disclosure, EmptyState, TextLink } from '@matxich/ui'
import { History } from '@matxich/ui/icons'
import { useEventWords } from '../../parts/event-words.ts'
import { Changes } from '../../parts/timeline.tsx'

/** Events, latest first: when, who, what, about whom, and what was there before and after. */
export function EventTable({ rows }: { rows: AuditRow[] }) {
  const t = useTranslations('desk')
  const columns = useColumns()
  return (
    <DataTable
      caption={t('audit.title')}
      hideCaption
      columns={columns}
      rows={rows}
      rowKey={(row) => String(row.id)}
      empty={
        <EmptyState icon={<History aria-hidden />} title={t('audit.none')}>
          {t('audit.noneText')}
        </EmptyState>
      }
    />
  )
}

function useColumns(): Column<AuditRow>[] {
  const t = useTranslations('desk')
  const format = useFormat()
  const words = useEventWords()
  return [
    {
      key: 'what',
      header: t('audit.action'),
      primary: true,
      className: 'sm:min-w-48',
      cell: (row) => (
        <span className="grid">
          {words.event(row.action)}
          <span className="font-mono text-xs font-normal text-ink-soft">{row.action}</span>
        </span>
      ),
    },
    {
      key: 'when',
      header: t('audit.when'),
      className: 'whitespace-nowrap tabular-nums',
      cell: (row) => format.dateTime(row.at),
    },
    { key: 'who', header: t('audit.who'), className: 'sm:min-w-40', cell: (row) => <Who row={row} /> },
    {
      key: 'subject',
      header: t('audit.subject'),
      className: 'sm:min-w-48 wrap-anywhere',
      cell: (row) => <Subject subject={row.subject} />,
    },
    {
      key: 'changes',
      header: t('audit.changes'),
      className: 'sm:min-w-72 max-sm:[&>span:last-child]:text-start',
      cell: (row) =>
        row.changes.length === 0 ? (
          '–'
        ) : (
          <Disclosure summary={t('timeline.changes', { count: row.changes.length })}>
            <Changes changes={row.changes} />
          </Disclosure>
        ),
    },
  ]
}

/** Who did it, and on whose word. */
function Who({ row: { actor, onWord } }: { row: AuditRow }) {
  const t = useTranslations('desk')
  return (
    <span className="grid">
      {actor === null ? t('audit.system') : (actor.name ?? t('audit.removed'))}
      {onWord ? (
        <span className="text-ink-soft">
          {t('timeline.onWord', { person: onWord.requestedBy, channel: t(`act.channels.${onWord.channel}`) })}
        </span>
      ) : null}
      {onWord?.enterprise ? (
        <span className="text-ink-soft">{t('audit.forFirm', { enterprise: onWord.enterprise })}</span>
      ) : null}
    </span>
  )
}

/** Kinds of things that the desk has a page of, by the first part of its address. */
const pages: Record<string, string> = {
  enterprise: 'enterprises',
  import: 'imports',
  fair: 'fairs',
  concept: 'taxonomy',
  claim: 'claims',
}

function Subject({ subject: { kind, id, name } }: { subject: AuditRow['subject'] }) {
  const language = useLanguage()
  const page = pages[kind]
  const shown = name ?? <span className="font-mono text-xs">{id.slice(0, 8)}</span>
  return page && (name || kind === 'claim') ? (
    <TextLink href={localePath(language, `/${page}/${id}`)}>{shown}</TextLink>
  ) : (
    shown
  )
}
