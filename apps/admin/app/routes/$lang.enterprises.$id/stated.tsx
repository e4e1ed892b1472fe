import type { EnterpriseDetail } from '@matxich/api'
import { useFormat, useTranslations } from '@matxich/i18n/react'
import { Badge, Code, DataTable, Panel } from '@matxich/ui'
import { useConceptLabel } from '../../parts/concept-labels.tsx'

/** What the enterprise states it can do: capabilities, machines and certificates. */
export function Stated({ enterprise }: { enterprise: EnterpriseDetail }) {
  const admin = useTranslations('admin')
  const { capabilities, equipment, certificates } = enterprise
  if (capabilities.length === 0 && equipment.length === 0 && certificates.length === 0)
    return (
      <Panel title={admin('enterprise.stated')}>
        <p className="text-ink-soft">{admin('enterprise.nothingStated')}</p>
      </Panel>
    )
  return (
    <>
      {capabilities.length > 0 ? <Capabilities enterprise={enterprise} /> : null}
      {equipment.length > 0 ? <Equipment enterprise={enterprise} /> : null}
      {certificates.length > 0 ? <Certificates enterprise={enterprise} /> : null}
    </>
  )
}

function Capabilities({ enterprise }: { enterprise: EnterpriseDetail }) {
  const t = useTranslations('enterprise')
  const common = useTranslations('common')
  const format = useFormat()
  const conceptLabel = useConceptLabel()
  return (
    <Panel title={common('noun.capabilities')}>
      <ul className="divide-y divide-line">
        {enterprise.capabilities.map((stated) => (
          <li key={stated.id} className="grid gap-1.5 py-3 first:pt-0">
            <p className="font-semibold">
              {stated.category ? conceptLabel(`category:${stated.category}`) : t('detail.otherWork')}
            </p>
            {stated.text ? <p className="text-sm whitespace-pre-line">{stated.text}</p> : null}
            <p className="flex flex-wrap gap-1.5 empty:hidden">
              {stated.processes.map((used) => (
                <Badge key={used.concept}>{conceptLabel(`process:${used.concept}`)}</Badge>
              ))}
              {stated.materials.map((material) => (
                <Badge key={material} tone="action">
                  {conceptLabel(`material:${material}`)}
                </Badge>
              ))}
            </p>
            <dl className="flex flex-wrap gap-x-6 gap-y-1 text-sm empty:hidden">
              {stated.toleranceMm === null ? null : (
                <Fact term={t('detail.tolerance')}>
                  {common('unit.plusMinusMm', { value: format.number(stated.toleranceMm) })}
                </Fact>
              )}
              {stated.annualCapacity === null ? null : (
                <Fact term={t('detail.capacity')}>
                  {format.number(stated.annualCapacity.value)} {stated.annualCapacity.unit}
                </Fact>
              )}
              {stated.moq === null ? null : <Fact term={t('detail.moq')}>{format.number(stated.moq)}</Fact>}
              {stated.leadTimeDays === null ? null : (
                <Fact term={t('detail.leadTime')}>
                  {common('unit.days', { value: format.number(stated.leadTimeDays) })}
                </Fact>
              )}
            </dl>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function Fact({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <div className="flex gap-1.5">
      <dt className="text-ink-soft">{term}:</dt>
      <dd className="font-medium tabular-nums">{children}</dd>
    </div>
  )
}

function Equipment({ enterprise }: { enterprise: EnterpriseDetail }) {
  const t = useTranslations('enterprise')
  const common = useTranslations('common')
  const format = useFormat()
  const conceptLabel = useConceptLabel()
  return (
    <Panel title={common('noun.equipment')}>
      <DataTable
        caption={common('noun.equipment')}
        hideCaption
        rows={enterprise.equipment}
        rowKey={(machine) => machine.id}
        columns={[
          {
            key: 'machine',
            header: t('detail.machine'),
            primary: true,
            cell: (machine) => machine.text ?? (machine.type ? conceptLabel(`equipment:${machine.type}`) : '—'),
          },
          {
            key: 'model',
            header: t('detail.model'),
            cell: (machine) =>
              machine.maker || machine.model ? (
                <Code>{[machine.maker, machine.model].filter(Boolean).join(' ')}</Code>
              ) : (
                '—'
              ),
          },
          {
            key: 'quantity',
            header: t('detail.quantity'),
            numeric: true,
            cell: (machine) => (machine.quantity === null ? '—' : format.number(machine.quantity)),
          },
          { key: 'year', header: t('detail.year'), numeric: true, cell: (machine) => machine.year ?? '—' },
        ]}
      />
    </Panel>
  )
}

function Certificates({ enterprise }: { enterprise: EnterpriseDetail }) {
  const t = useTranslations('enterprise')
  const common = useTranslations('common')
  const format = useFormat()
  const conceptLabel = useConceptLabel()
  return (
    <Panel title={common('noun.certificates')}>
      <ul className="divide-y divide-line text-sm">
        {enterprise.certificates.map((certificate) => (
          <li key={certificate.id} className="flex flex-wrap justify-between gap-x-6 py-2.5 first:pt-0">
            <span className="font-medium">{conceptLabel(`certification:${certificate.type}`)}</span>
            <span className="text-ink-soft tabular-nums">
              {certificate.state === 'planned'
                ? t('certificateState.planned')
                : certificate.validTo
                  ? t('detail.validTo', { date: format.date(certificate.validTo) })
                  : t('detail.noEndDate')}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
