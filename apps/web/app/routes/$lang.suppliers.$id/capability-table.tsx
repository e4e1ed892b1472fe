import type { EnterpriseDetail } from '@matxich/api'
import { formatQuantity, formatUnit } from '@matxich/i18n'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import { Badge, type Column, DataTable, EmptyState, Panel } from '@matxich/ui'
import { Handshake } from 'lucide-react'
import { useConceptLabel } from '../../parts/concept-labels.tsx'
import { SourceNote } from './source-note.tsx'

type Capability = EnterpriseDetail['capabilities'][number]

/** What the firm can make, one thing a row; a column that no row fills is left out. */
export function CapabilityTable({ supplier }: { supplier: EnterpriseDetail }) {
  const t = useTranslations('enterprise')
  const columns = useColumns(supplier)
  return (
    <Panel title={t('detail.capabilities')} aside={<SourceNote supplier={supplier} fieldGroup="capabilities" />}>
      <DataTable
        caption={t('detail.capabilities')}
        hideCaption
        columns={columns}
        rows={supplier.capabilities}
        rowKey={(row) => row.id}
        empty={<EmptyState title={t('detail.noCapabilities')} />}
      />
    </Panel>
  )
}

function useColumns(supplier: EnterpriseDetail): Column<Capability>[] {
  const language = useLanguage()
  const format = useFormat()
  const t = useTranslations('enterprise')
  const conceptLabel = useConceptLabel()
  const textLang = supplier.description?.lang
  const columns: (Column<Capability> & { isStated?: (row: Capability) => boolean })[] = [
    {
      key: 'product',
      header: t('detail.product'),
      primary: true,
      className: 'sm:min-w-64',
      cell: (row) => (
        <>
          <span className="block">
            {row.category ? conceptLabel(`category:${row.category}`) : t('detail.otherWork')}
          </span>
          {row.text ? (
            <span lang={textLang} className="mt-1 block text-sm font-normal text-ink-soft">
              {row.text}
            </span>
          ) : null}
        </>
      ),
    },
    {
      key: 'processes',
      header: t('detail.processes'),
      isStated: (row) => row.processes.length > 0,
      cell: (row) => <Processes row={row} />,
    },
    {
      key: 'materials',
      header: t('detail.materials'),
      isStated: (row) => row.materials.length > 0,
      cell: (row) => row.materials.map((material) => conceptLabel(`material:${material}`)).join(', ') || <NotStated />,
    },
    {
      key: 'tolerance',
      header: t('detail.tolerance'),
      numeric: true,
      isStated: (row) => row.toleranceMm !== null,
      cell: (row) =>
        row.toleranceMm === null ? (
          <NotStated />
        ) : (
          formatQuantity({ min: row.toleranceMm, max: row.toleranceMm, unit: 'mm' }, language, 'tolerance')
        ),
    },
    {
      key: 'capacity',
      header: t('detail.capacity'),
      numeric: true,
      isStated: (row) => row.annualCapacity !== null,
      cell: ({ annualCapacity }) =>
        annualCapacity === null ? (
          <NotStated />
        ) : (
          formatQuantity(
            { min: annualCapacity.value, max: annualCapacity.value, unit: annualCapacity.unit },
            language,
            'volume',
          )
        ),
    },
    {
      key: 'moq',
      header: t('detail.moq'),
      numeric: true,
      isStated: (row) => row.moq !== null,
      cell: (row) => (row.moq === null ? <NotStated /> : format.number(row.moq)),
    },
    {
      key: 'leadTime',
      header: t('detail.leadTime'),
      numeric: true,
      isStated: (row) => row.leadTimeDays !== null,
      cell: (row) => (row.leadTimeDays === null ? <NotStated /> : formatUnit(row.leadTimeDays, 'day', language)),
    },
  ]
  return columns.filter(({ isStated }) => !isStated || supplier.capabilities.some(isStated))
}

/** In-house unless a partner does it, and then it says so. */
function Processes({ row }: { row: Capability }) {
  const t = useTranslations('enterprise')
  const conceptLabel = useConceptLabel()
  if (row.processes.length === 0) return <NotStated />
  return (
    <ul className="grid gap-1 max-sm:justify-items-end">
      {row.processes.map(({ concept, mode }) => (
        <li key={`${concept}${mode}`}>
          {conceptLabel(`process:${concept}`)}{' '}
          {mode === 'partner' ? (
            <Badge tone="gap" icon={<Handshake aria-hidden />}>
              {t('processMode.partner')}
            </Badge>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

function NotStated() {
  const t = useTranslations('common')
  return <span className="text-ink-faint">{t('answer.notStated')}</span>
}
