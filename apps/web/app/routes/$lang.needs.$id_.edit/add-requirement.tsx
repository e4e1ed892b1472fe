import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Button, Checkbox, Panel, RadioGroup, SelectField, TextField } from '@matxich/ui'
import { Form, useNavigation, useSubmit } from '@remix-run/react'
import { useEffect, useState } from 'react'
import type { FormFailure } from '../../page.server.ts'
import { fieldErrors } from '../../parts/field-errors.ts'
import { kindLabel } from '../../parts/requirement-label.ts'
import { addableConcepts, addableNumbers } from './add-kinds.ts'
import type { AddOptions } from './add-options.server.ts'

export interface AddRequirementProps {
  options: AddOptions
  sent: FormFailure | undefined
}

/** One more requirement: first its kind (which is part of the address), then which, or how much. */
export function AddRequirement({ options, sent }: AddRequirementProps) {
  const language = useLanguage()
  const t = useTranslations('need')
  const common = useTranslations('common')
  const submit = useSubmit()
  // The address says which kind; the box itself stays, so that who goes through it with the arrows stays in it.
  const asked = options?.kind ?? ''
  const [kind, setKind] = useState<string>(asked)
  useEffect(() => setKind(asked), [asked])
  return (
    <Panel id="add" title={t('edit.add')}>
      <Form
        method="get"
        action="#add"
        preventScrollReset
        replace
        className="flex flex-wrap items-end gap-3"
        onChange={(event) => submit(event.currentTarget, { preventScrollReset: true, replace: true })}
      >
        <SelectField
          name="add"
          label={t('edit.addKind')}
          className="min-w-56 flex-1"
          value={kind}
          onChange={(event) => setKind(event.target.value)}
          placeholder={t('edit.choose')}
          options={[...addableConcepts, ...addableNumbers].map((kind) => ({
            value: kind,
            label: kindLabel(kind, language),
          }))}
        />
        <noscript>
          <Button>{common('action.continue')}</Button>
        </noscript>
      </Form>
      {options ? <AddForm key={options.kind} options={options} sent={sent} /> : null}
    </Panel>
  )
}

function AddForm({ options, sent }: { options: NonNullable<AddOptions>; sent: FormFailure | undefined }) {
  const language = useLanguage()
  const t = useTranslations('need')
  const isSending = useNavigation().formData?.get('intent') === 'add'
  const errors = fieldErrors(sent?.failure.issues ?? [], language)
  const typed = sent?.typed ?? {}
  const unitName = (unit: string) => {
    const key = `edit.units.${unit}` as 'edit.units.mm'
    const name = t.has(key) ? t(key) : unit
    return options.kind === 'volume' ? t('edit.perYear', { unit: name }) : name
  }
  return (
    <Form method="post" preventScrollReset replace noValidate className="mt-4 grid gap-4">
      <noscript>
        <input type="hidden" name="anchor" value="requirements" />
      </noscript>
      <input type="hidden" name="intent" value="add" />
      <input type="hidden" name="kind" value={options.kind} />
      {options.type === 'concept' ? (
        <SelectField
          name="concept"
          label={t('edit.addValue')}
          defaultValue={typed.concept ?? ''}
          error={errors['requirement.concept'] ?? errors.concept}
          placeholder={t('edit.choose')}
          options={options.concepts.map(({ id, label }) => ({ value: id, label }))}
        />
      ) : null}
      {options.type === 'concept' && options.kind !== 'category' ? (
        <Alternatives options={options} sent={sent} />
      ) : null}
      {options.type === 'number' ? (
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            name="value"
            inputMode="decimal"
            label={t('edit.addNumber')}
            before={options.kind === 'tolerance' ? '±' : undefined}
            defaultValue={typed.value ?? ''}
            error={errors['requirement.value']}
          />
          <SelectField
            name="unit"
            label={t('text.unit')}
            defaultValue={typed.unit ?? options.units[0]}
            error={errors['requirement.unit']}
            options={options.units.map((unit) => ({ value: unit, label: unitName(unit) }))}
          />
        </div>
      ) : null}
      <RadioGroup
        inline
        name="level"
        label={t('edit.addLevel')}
        defaultValue={typed.level ?? 'must'}
        choices={[
          { value: 'must', label: t('level.must') },
          { value: 'nice', label: t('level.nice') },
        ]}
      />
      <div>
        <Button busyLabel={isSending ? t('edit.addingSubmit') : null}>{t('edit.addSubmit')}</Button>
      </div>
    </Form>
  )
}

/** Others that would do as well, and what is taken for met although it is less. */
function Alternatives({
  options,
  sent,
}: {
  options: Extract<AddOptions, { type: 'concept' }>
  sent: FormFailure | undefined
}) {
  const language = useLanguage()
  const t = useTranslations('need')
  const issues = sent?.failure.issues ?? []
  const error = Object.entries(fieldErrors(issues, language)).find(([path]) => path.includes('alternatives'))?.[1]
  const choices = options.concepts.map(({ id, label }) => ({ value: id, label }))
  const acceptance = options.kind === 'material' ? 'near_grade' : options.kind === 'certification' ? 'planned' : null
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        {['alternative1', 'alternative2'].map((name, position) => (
          <SelectField
            key={name}
            name={name}
            label={t('edit.addOr')}
            defaultValue={sent?.typed[name] ?? ''}
            error={position === 0 ? error : undefined}
            placeholder={t('edit.choose')}
            options={choices}
          />
        ))}
        <p className="-mt-2 text-sm text-ink-soft sm:col-span-2">{t('edit.addOrHelp')}</p>
      </div>
      {acceptance ? (
        <Checkbox
          name="accepts"
          value={acceptance}
          defaultChecked={sent?.typed.accepts === acceptance}
          label={t(`edit.accept.${acceptance}`)}
        />
      ) : null}
    </>
  )
}
