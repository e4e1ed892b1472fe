import type { PackageDetail } from '@matxich/api'
import { localePath } from '@matxich/i18n'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import { type Column, DataTable, Link, ScoreMark } from '@matxich/ui'
import { NeedStateBadge } from '../../needs/need-facts.tsx'

type Part = PackageDetail['parts'][number]

/** The parts of a package: where each stands, and who fits it best. */
export function PartsTable({ parts }: { parts: Part[] }) {
  const t = useTranslations('package')
  return (
    <DataTable caption={t('page.parts')} hideCaption columns={useColumns()} rows={parts} rowKey={(part) => part.id} />
  )
}

function useColumns(): Column<Part>[] {
  const language = useLanguage()
  const t = useTranslations('package')
  const need = useTranslations('need')
  const match = useTranslations('match')
  const format = useFormat()
  return [
    {
      key: 'part',
      header: t('page.part'),
      primary: true,
      className: 'min-w-48',
      cell: (part) => (
        <Link
          href={localePath(language, part.state === 'draft' ? `/needs/${part.id}/edit` : `/needs/${part.id}`)}
          className="hover:text-action hover:underline"
        >
          <span lang={part.lang}>{part.title}</span>
        </Link>
      ),
    },
    {
      key: 'state',
      header: t('page.state'),
      cell: (part) => (
        <>
          <NeedStateBadge state={part.state} outcome={part.outcome} />
          {part.isPast && part.state === 'open' ? <span className="block text-gap">{need('own.past')}</span> : null}
        </>
      ),
    },
    {
      key: 'asked',
      header: t('page.asked'),
      numeric: true,
      cell: (part) =>
        part.requirements > 0 ? (
          format.number(part.requirements)
        ) : (
          <span className="font-medium text-gap">{t('page.asksNothing')}</span>
        ),
    },
    {
      key: 'firms',
      header: t('page.firms'),
      numeric: true,
      cell: (part) => (part.state === 'open' ? format.number(part.firms) : '–'),
    },
    {
      key: 'best',
      header: t('page.best'),
      cell: (part) =>
        part.bestScore === null ? (
          '–'
        ) : (
          <ScoreMark score={part.bestScore} text={format.score(part.bestScore)} label={match('score.label')} />
        ),
    },
    {
      key: 'takingPart',
      header: t('page.takingPart'),
      numeric: true,
      cell: (part) => format.number(part.engagements),
    },
  ]
}
