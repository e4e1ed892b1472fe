import type { BranchField, DetailValue } from '@matxich/api'
import { isUnusual } from '@matxich/api/branch-fields'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import { Fieldset, TextField } from '@matxich/ui'
import { fieldErrors } from '../../parts/field-errors.ts'
import { useBranchWords } from '../../profile/branch-value.ts'
import { TickList } from '../../profile/concept-tree.tsx'
import { Tick } from '../../profile/tick.tsx'
import type { CapabilityFieldsProps } from './general-fields.tsx'

/** What only the branch of a product asks; what is usual is a hint, and what is far from it a doubt, never a refusal. */
export function BranchFields({ stated, fields, sent }: CapabilityFieldsProps & { fields: BranchField[] }) {
  const t = useTranslations('profile')
  return (
    <Fieldset legend={t('capability.branchTitle')}>
      {fields.map((field) => (
        <Asked key={field.key} field={field} value={stated.details[field.key]} sent={sent} />
      ))}
    </Fieldset>
  )
}

function Asked({
  field,
  value,
  sent,
}: {
  field: BranchField
  value: DetailValue | undefined
  sent: CapabilityFieldsProps['sent']
}) {
  const language = useLanguage()
  const t = useTranslations('profile')
  const words = useBranchWords()
  const format = useFormat()
  const name = `details.${field.key}`
  const error = fieldErrors(sent?.failure.issues ?? [], language)[name]
  const hint = [
    field.usual ? t('capability.usual', { min: field.usual[0], max: field.usual[1] }) : null,
    value !== undefined && isUnusual(field, value) ? t('capability.unusual') : null,
  ]
    .filter(Boolean)
    .join(' ')
  const unit = words.unit(field.unit)
  if (field.kind === 'choices')
    return (
      <fieldset>
        <legend className="mb-2 font-semibold">{words.label(field.key)}</legend>
        <TickList>
          {field.choices.map((choice) => (
            <Tick
              key={choice}
              name={name}
              value={choice}
              defaultChecked={Array.isArray(value) && value.includes(choice)}
            >
              {words.choice(choice)}
            </Tick>
          ))}
        </TickList>
      </fieldset>
    )
  if (field.kind === 'number')
    return (
      <TextField
        name={name}
        inputMode="decimal"
        after={unit}
        label={words.label(field.key)}
        hint={hint}
        defaultValue={sent?.typed[name] ?? (typeof value === 'number' ? value : '')}
        error={error}
        className="max-w-96"
      />
    )
  const range = typeof value === 'object' && !Array.isArray(value) ? value : null
  return (
    <fieldset className="max-w-96">
      <legend className="mb-1 font-semibold">{words.label(field.key)}</legend>
      <p className="mb-2 text-sm text-ink-soft">{hint}</p>
      <div className="grid grid-cols-2 gap-3">
        {(['min', 'max'] as const).map((end) => (
          <TextField
            key={end}
            name={`${name}.${end}`}
            inputMode="decimal"
            before={t(end === 'min' ? 'capability.from' : 'capability.to')}
            after={end === 'max' ? unit : undefined}
            label={format.series([words.label(field.key), t(end === 'min' ? 'capability.from' : 'capability.to')])}
            hideLabel
            defaultValue={sent?.typed[`${name}.${end}`] ?? range?.[end] ?? ''}
            error={end === 'max' ? error : undefined}
          />
        ))}
      </div>
    </fieldset>
  )
}
