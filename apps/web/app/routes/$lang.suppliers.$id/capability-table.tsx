import type { EnterpriseDetail } from '@matxich/api'
import { formatQuantity } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Badge, type Column, DataTable, EmptyState, Panel } from '@matxich/ui'
import { Handshake } from 'lucide-react'
import { useConceptLabel } from '../../parts/concept-labels.tsx'
import { kindLabel } from '../../parts/requirement-label.ts'
import { type CapabilityRow, capabilityRows, type StatedQuantity } from './capability-rows.ts'
import { SourceNote } from './source-note.tsx'
import { StatedValue } from './stated-value.tsx'

/** What the firm can make, one thing a row; a column that no row fills is left out. */
export function CapabilityTable({ supplier }: { supplier: EnterpriseDetail }) {
  const t = useTranslations('enterprise')
  const rows = capabilityRows(supplier)
  const isPartlyRead = rows.some((row) =>
    [...row.processes, ...row.materials, ...row.quantities].some(({ quote }) => quote !== null),
  )
  return (
    <Panel title={t('detail.capabilities')} aside={<SourceNote supplier={supplier} fieldGroup="capabilities" />}>
      <DataTable
        caption={t('detail.capabilities')}
        hideCaption
        columns={useColumns(rows, supplier.description?.lang)}
        rows={rows}
        rowKey={(row) => row.key}
        empty={<EmptyState title={t('detail.noCapabilities')} />}
      />
      {isPartlyRead ? <p className="mt-2 text-xs text-ink-faint">{t('detail.readNote')}</p> : null}
    </Panel>
  )
}

/** Figures with a column of their own; the others share the last one. */
const figures = [
  { kind: 'tolerance', header: 'detail.tolerance' },
  { kind: 'volume', header: 'detail.capacity' },
  { kind: 'moq', header: 'detail.moq' },
  { kind: 'leadTime', header: 'detail.leadTime' },
] as const

const hasOwnColumn = (kind: string) => figures.some((figure) => figure.kind === kind)

function useColumns(rows: CapabilityRow[], textLang: string | undefined): Column<CapabilityRow>[] {
  const t = useTranslations('enterprise')
  const columns: Column<CapabilityRow>[] = [
    {
      key: 'product',
      header: t('detail.product'),
      primary: true,
      className: 'sm:min-w-60',
      cell: (row) => <Product row={row} textLang={textLang} />,
    },
    {
      key: 'processes',
      header: t('detail.processes'),
      className: 'sm:min-w-44',
      isStated: (row) => row.processes.length > 0,
      cell: (row) => <Processes row={row} />,
    },
    {
      key: 'materials',
      header: t('detail.materials'),
      className: 'sm:min-w-36',
      isStated: (row) => row.materials.length > 0,
      cell: (row) => <Materials row={row} />,
    },
    ...figures.map(({ kind, header }) => ({
      key: kind,
      header: t(header),
      className: 'sm:whitespace-nowrap',
      isStated: (row: CapabilityRow) => row.quantities.some((stated) => stated.kind === kind),
      cell: (row: CapabilityRow) => <Figures stated={row.quantities.filter((stated) => stated.kind === kind)} />,
    })),
    {
      key: 'other',
      header: t('detail.other'),
      isStated: (row) => row.quantities.some(({ kind }) => !hasOwnColumn(kind)),
      cell: (row) => <Figures stated={row.quantities.filter(({ kind }) => !hasOwnColumn(kind))} isNamed />,
    },
  ]
  return columns.filter(({ isStated }) => !isStated || rows.some(isStated))
}

/** One below the other in a column; on a phone a running list beside its name. */
const listClass = 'max-sm:inline sm:grid sm:gap-1'
const itemClass = "max-sm:inline max-sm:not-last:after:content-['_·_']"

function Product({ row, textLang }: { row: CapabilityRow; textLang: string | undefined }) {
  const t = useTranslations('enterprise')
  const conceptLabel = useConceptLabel()
  return (
    <span className="grid gap-1">
      {row.category ? (
        <span>
          <StatedValue quote={row.category.quote}>{conceptLabel(`category:${row.category.concept}`)}</StatedValue>
        </span>
      ) : (
        t(row.isWholeFirm ? 'detail.wholeFirm' : 'detail.otherWork')
      )}
      {row.text ? (
        <span lang={textLang} className="text-sm font-normal text-ink-soft">
          {row.text}
        </span>
      ) : null}
    </span>
  )
}

/** In-house unless a partner does it, and then it says so. */
function Processes({ row }: { row: CapabilityRow }) {
  const t = useTranslations('enterprise')
  const conceptLabel = useConceptLabel()
  if (row.processes.length === 0) return <NotStated />
  return (
    <ul className={listClass}>
      {row.processes.map(({ concept, isByPartner, quote }) => (
        <li key={`${concept}${isByPartner}`} className={itemClass}>
          <StatedValue quote={quote}>{conceptLabel(`process:${concept}`)}</StatedValue>{' '}
          {isByPartner ? (
            <Badge tone="gap" icon={<Handshake aria-hidden />}>
              {t('processMode.partner')}
            </Badge>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

function Materials({ row }: { row: CapabilityRow }) {
  const conceptLabel = useConceptLabel()
  if (row.materials.length === 0) return <NotStated />
  return (
    <ul className={listClass}>
      {row.materials.map(({ concept, quote }) => (
        <li key={concept} className={itemClass}>
          <StatedValue quote={quote}>{conceptLabel(`material:${concept}`)}</StatedValue>
        </li>
      ))}
    </ul>
  )
}

function Figures({ stated, isNamed = false }: { stated: StatedQuantity[]; isNamed?: boolean }) {
  const language = useLanguage()
  if (stated.length === 0) return <NotStated />
  return (
    <ul className={listClass}>
      {stated.map(({ kind, quantity, quote }) => (
        <li key={`${kind}${quantity.min}${quantity.max}${quote}`} className={itemClass}>
          {isNamed ? <span className="text-ink-soft">{kindLabel(kind, language)} </span> : null}
          <StatedValue quote={quote}>{formatQuantity(quantity, language, kind)}</StatedValue>
        </li>
      ))}
    </ul>
  )
}

function NotStated() {
  const t = useTranslations('common')
  return <span className="text-ink-faint">{t('answer.notStated')}</span>
}
