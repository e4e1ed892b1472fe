import type { GroupValues } from '@matxich/api'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Fieldset, RadioGroup, SelectField, TextArea, TextField } from '@matxich/ui'
import type { FormFailure } from '../../page.server.ts'
import { useConceptLabel } from '../../parts/concept-labels.tsx'
import { fieldErrors } from '../../parts/field-errors.ts'
import { TickList } from '../../profile/concept-tree.tsx'
import { Tick } from '../../profile/tick.tsx'

export interface CapabilityFieldsProps {
  stated: GroupValues['capabilities'][number]
  sent: FormFailure | undefined
}

/** What every capability states, whatever its branch. */
export function GeneralFields({
  stated,
  sent,
  categories,
}: CapabilityFieldsProps & { categories: { id: string; label: string }[] }) {
  const language = useLanguage()
  const t = useTranslations('profile')
  const common = useTranslations('common')
  const label = useConceptLabel()
  const errors = fieldErrors(sent?.failure.issues ?? [], language)
  const typed = (name: string, stored: string | number | null | undefined) => sent?.typed[name] ?? stored ?? ''
  const optional = common('form.optional')
  return (
    <Fieldset legend={t('capability.general')}>
      <SelectField
        name="category"
        label={t('capability.category')}
        placeholder={common('form.chooseOne')}
        defaultValue={typed('category', stated.category)}
        error={errors.category}
        options={categories.map(({ id, label: name }) => ({ value: id, label: name }))}
      />
      {stated.processes.length > 0 ? (
        <fieldset className="grid gap-3">
          <legend className="mb-1 font-semibold">{t('capability.processes')}</legend>
          {stated.processes.map(({ concept, mode }) => (
            <RadioGroup
              key={concept}
              inline
              name={`mode.${concept}`}
              label={<span className="font-normal">{label(`process:${concept}`)}</span>}
              defaultValue={sent?.typed[`mode.${concept}`] ?? mode}
              choices={[
                { value: 'in_house', label: t('capability.inHouse') },
                { value: 'partner', label: t('capability.partner') },
                { value: 'off', label: t('capability.off') },
              ]}
            />
          ))}
        </fieldset>
      ) : null}
      {stated.materials.length > 0 ? (
        <fieldset>
          <legend className="mb-2 font-semibold">{t('capability.materials')}</legend>
          <input type="hidden" name="asksMaterials" value="1" />
          <TickList>
            {stated.materials.map((id) => (
              <Tick key={id} name="materials" value={id} defaultChecked>
                {label(`material:${id}`)}
              </Tick>
            ))}
          </TickList>
        </fieldset>
      ) : null}
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          name="toleranceMm"
          inputMode="decimal"
          before="±"
          after="mm"
          label={t('capability.tolerance')}
          note={optional}
          defaultValue={typed('toleranceMm', stated.toleranceMm)}
          error={errors.toleranceMm}
        />
        <TextField
          name="leadTimeDays"
          inputMode="numeric"
          label={t('capability.leadTime')}
          note={optional}
          defaultValue={typed('leadTimeDays', stated.leadTimeDays)}
          error={errors.leadTimeDays}
        />
        <TextField
          name="capacity"
          inputMode="numeric"
          label={t('capability.capacity')}
          note={optional}
          defaultValue={typed('capacity', stated.annualCapacity?.value)}
          error={errors['annualCapacity.value']}
        />
        <SelectField
          name="capacityUnit"
          label={t('capability.unit')}
          defaultValue={typed('capacityUnit', stated.annualCapacity?.unit ?? 'piece')}
          options={(['piece', 'set', 'kg', 'm'] as const).map((unit) => ({
            value: unit,
            label: t(`capability.units.${unit}`),
          }))}
        />
        <TextField
          name="moq"
          inputMode="numeric"
          label={t('capability.moq')}
          note={optional}
          defaultValue={typed('moq', stated.moq)}
          error={errors.moq}
        />
      </div>
      <TextArea
        name="text"
        rows={3}
        label={t('capability.text')}
        note={optional}
        defaultValue={typed('text', stated.text)}
        error={errors.text}
      />
    </Fieldset>
  )
}
