import type { EnterpriseDetail } from '@matxich/api'
import { useFormat, useTranslations } from '@matxich/i18n/react'
import { Code, type Column, DataTable, Panel } from '@matxich/ui'
import { useConceptLabel } from '../../parts/concept-labels.tsx'
import { SourceNote } from './source-note.tsx'

type Machine = EnterpriseDetail['equipment'][number]

/** With what machines. */
export function EquipmentTable({ supplier }: { supplier: EnterpriseDetail }) {
  const t = useTranslations('enterprise')
  const format = useFormat()
  const conceptLabel = useConceptLabel()
  if (supplier.equipment.length === 0) return null
  const columns: Column<Machine>[] = [
    {
      key: 'machine',
      header: t('detail.machine'),
      primary: true,
      cell: ({ type, text }) => (type ? conceptLabel(`equipment:${type}`) : text),
    },
    {
      key: 'model',
      header: t('detail.model'),
      cell: ({ maker, model, text, type }) => {
        const named = [maker, model].filter(Boolean).join(' ')
        return named ? <Code>{named}</Code> : type ? text : null
      },
    },
    {
      key: 'quantity',
      header: t('detail.quantity'),
      numeric: true,
      cell: ({ quantity }) => (quantity === null ? null : format.number(quantity)),
    },
    { key: 'year', header: t('detail.year'), numeric: true, cell: ({ year }) => year },
  ]
  return (
    <Panel title={t('detail.equipment')} aside={<SourceNote supplier={supplier} fieldGroup="equipment" />}>
      <DataTable
        caption={t('detail.equipment')}
        hideCaption
        columns={columns}
        rows={supplier.equipment}
        rowKey={(row) => row.id}
      />
    </Panel>
  )
}
