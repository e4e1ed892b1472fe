import { useTranslations } from '@matxich/i18n/react'
import { CheckboxGroup, Fieldset, SelectField, TextArea, TextField } from '@matxich/ui'
import { fairKinds } from './fair-kinds.ts'
import type { FairValues } from './read-fair-form.ts'

const months = Array.from({ length: 12 }, (_, index) => String(index + 1))

export interface FairFieldsProps {
  values: FairValues
  errors: Record<string, string[]>
  provinces: { value: string; label: string }[]
}

/** Everything that staff say of a fair. */
export function FairFields({ values, errors, provinces }: FairFieldsProps) {
  const t = useTranslations('fair')
  const text = (name: Exclude<keyof FairValues, 'usualMonths'>) => ({
    id: name,
    name,
    defaultValue: values[name] ?? '',
    error: errors[name],
  })
  return (
    <>
      <Fieldset legend={t('desk.name')}>
        <SelectField
          label={t('kindLabel')}
          {...text('kind')}
          defaultValue={values.kind ?? 'matchmaking'}
          options={fairKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        />
        <TextField label={t('desk.nameVi')} required maxLength={200} {...text('nameVi')} />
        <TextField label={t('desk.nameEn')} maxLength={200} {...text('nameEn')} />
        <TextArea label={t('desk.descriptionVi')} maxLength={4000} {...text('descriptionVi')} />
        <TextArea label={t('desk.descriptionEn')} maxLength={4000} {...text('descriptionEn')} />
      </Fieldset>
      <Fieldset legend={t('whenTerm')}>
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField label={t('desk.startsOn')} type="date" {...text('startsOn')} />
          <TextField label={t('desk.endsOn')} type="date" {...text('endsOn')} />
        </div>
        <CheckboxGroup
          label={t('desk.usualMonths')}
          hint={t('desk.usualMonthsHint')}
          name="usualMonths"
          inline
          error={errors.usualMonths}
          defaultValue={values.usualMonths}
          choices={months.map((month) => ({ value: month, label: t('month', { month }) }))}
        />
      </Fieldset>
      <Fieldset legend={t('city')}>
        <TextField label={t('venue')} maxLength={200} {...text('venue')} />
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField label={t('city')} maxLength={120} {...text('city')} />
          <SelectField label={t('province')} placeholder="—" options={provinces} {...text('formerProvince')} />
        </div>
      </Fieldset>
      <Fieldset legend={t('organiser')}>
        <TextField label={t('organiser')} maxLength={200} {...text('organiser')} />
        <TextField label={t('website')} hint={t('desk.websiteHint')} inputMode="url" {...text('website')} />
        <TextField label={t('source')} hint={t('desk.sourceHint')} maxLength={400} {...text('source')} />
      </Fieldset>
    </>
  )
}
