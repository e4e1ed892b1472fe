import type { Clarity } from '@matxich/api'
import { localePath } from '@matxich/i18n'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import { Button, LinkButton, Panel, TextField } from '@matxich/ui'
import { Form, useNavigation } from '@remix-run/react'
import { useConceptLabel } from '../parts/concept-labels.tsx'
import { kindLabel } from '../parts/requirement-label.ts'
import { sectionPath } from '../profile/sections.ts'

type Row = Clarity['rows'][number]

export interface ClarityPanelProps {
  clarity: Clarity
  mayWrite: boolean
  className?: string
}

/** Which missing fact would open how many current needs, each with the place where it is stated. Nothing to say shows nothing. */
export function ClarityPanel({ clarity, mayWrite, className }: ClarityPanelProps) {
  const t = useTranslations('clarity')
  if (clarity.rows.length === 0) return null
  return (
    <Panel id="clarity" title={t('title')} description={t('description')} className={className}>
      <ol className="divide-y divide-line border-y border-line">
        {clarity.rows.map((row) => (
          <li key={row.key} className="grid gap-x-6 gap-y-3 py-3 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-start">
            <Lack row={row} />
            {mayWrite ? <WhatToDo row={row} /> : null}
          </li>
        ))}
      </ol>
    </Panel>
  )
}

function useLackName(): (row: Row) => string {
  const language = useLanguage()
  const conceptLabel = useConceptLabel()
  return (row) => (row.concept === null ? kindLabel(row.kind, language) : conceptLabel(row.key))
}

function Lack({ row }: { row: Row }) {
  const t = useTranslations('clarity')
  const format = useFormat()
  const name = useLackName()(row)
  return (
    <div className="flex items-baseline gap-3">
      <strong className="w-10 shrink-0 text-end text-xl tabular-nums">{format.number(row.needs)}</strong>
      <p className="grid min-w-0 gap-0.5">
        <span>
          {t('needs', { count: row.needs })} <strong className="font-semibold">{name}</strong>
        </span>
        <span className="text-sm text-ink-soft">
          {t(row.status)}
          {row.opens === null ? null : <> · {t('opens', { count: row.opens })}</>}
        </span>
      </p>
    </div>
  )
}

function WhatToDo({ row }: { row: Row }) {
  const t = useTranslations('clarity')
  const language = useLanguage()
  const name = useLackName()(row)
  const isSending = useNavigation().formData?.get('concept') === row.concept
  return (
    <div className="no-print flex flex-wrap items-start gap-2 max-sm:ps-13">
      <LinkButton href={localePath(language, placeOf(row))} size="small" aria-label={t('stateThis', { name })}>
        {t('state')}
      </LinkButton>
      {row.kind === 'certification' ? (
        <details className="open:basis-full">
          <summary className="inline-flex min-h-8 items-center rounded-md border border-line-strong bg-paper px-3 text-sm font-semibold hover:border-ink-soft hover:bg-surface touch:min-h-11">
            {t('plan')}
          </summary>
          <Form
            method="post"
            className="mt-2 grid gap-3 rounded-md border border-action-line bg-action-soft p-4 sm:w-80"
          >
            <input type="hidden" name="intent" value="plan" />
            <input type="hidden" name="concept" value={row.concept ?? ''} />
            <p className="text-sm font-semibold">{t('planTitle', { name })}</p>
            <TextField id={`plan-${row.concept}`} name="plannedFor" type="date" label={t('plannedFor')} />
            <div>
              <Button look="primary" size="small" busyLabel={isSending ? t('planning') : null}>
                {t('planSubmit')}
              </Button>
            </div>
          </Form>
        </details>
      ) : null}
    </div>
  )
}

/** The part of the profile where a fact of this kind is stated. */
function placeOf({ kind }: Row): string {
  switch (kind) {
    case 'certification':
      return sectionPath('certificates')
    case 'equipment':
    case 'tonnage':
      return sectionPath('machines')
    case 'process':
    case 'inspection':
      return sectionPath('processes')
    case 'material':
      return sectionPath('materials')
    default:
      return sectionPath('numbers')
  }
}
