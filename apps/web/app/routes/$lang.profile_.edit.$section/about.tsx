import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import { Button, CheckboxGroup, Code, SelectField, TextField } from '@matxich/ui'
import { Form, useNavigation } from '@remix-run/react'
import { fieldErrors } from '../../parts/field-errors.ts'
import { StepEnd, StepFrame } from '../../profile/step-frame.tsx'
import type { PartProps } from './part-props.ts'

/** Who the firm is: names, what kind of supplier, how large. */
export function About({ data, sent }: PartProps) {
  const language = useLanguage()
  const t = useTranslations('profile')
  const common = useTranslations('common')
  const enterprise = useTranslations('enterprise')
  const format = useFormat()
  const isBusy = useNavigation().formData !== undefined
  const errors = fieldErrors(sent?.failure.issues ?? [], language)
  const { identity, size } = data.values
  const optional = common('form.optional')
  return (
    <StepFrame {...data} title={t('about.title')} sent={sent}>
      <Form method="post" noValidate className="grid gap-5">
        <input type="hidden" name="revision" value={data.revision} />
        {data.taxCode ? (
          <p className="text-sm text-ink-soft">
            {format.labelled(t('about.taxCode'), '')}
            <Code>{data.taxCode}</Code>
          </p>
        ) : null}
        <TextField
          name="nameVi"
          label={t('about.nameVi')}
          defaultValue={sent?.typed.nameVi ?? identity.nameVi}
          error={errors.nameVi}
        />
        <TextField
          name="nameEn"
          label={t('about.nameEn')}
          note={optional}
          defaultValue={sent?.typed.nameEn ?? identity.nameEn ?? ''}
          error={errors.nameEn}
        />
        <CheckboxGroup
          name="roles"
          label={t('about.roles')}
          defaultValue={identity.roles}
          choices={(['maker', 'trader', 'sourcing_agent'] as const).map((role) => ({
            value: role,
            label: t(`about.${role}`),
          }))}
        />
        <SelectField
          name="ownership"
          label={t('about.ownership')}
          placeholder={t('about.unknown')}
          defaultValue={sent?.typed.ownership ?? identity.ownership ?? ''}
          options={(['domestic', 'fdi', 'joint'] as const).map((one) => ({
            value: one,
            label: enterprise(`ownership.${one}`),
          }))}
        />
        <div className="grid grid-cols-2 gap-4">
          <TextField
            name="founded"
            inputMode="numeric"
            label={t('about.founded')}
            defaultValue={sent?.typed.founded ?? identity.founded ?? ''}
            error={errors.founded}
          />
          <TextField
            name="employees"
            inputMode="numeric"
            label={t('about.employees')}
            defaultValue={sent?.typed.employees ?? size.employees ?? ''}
            error={errors.employees}
          />
        </div>
        <div>
          <Button look="primary" busyLabel={isBusy ? t('step.saving') : null}>
            {t('step.save')}
          </Button>
        </div>
      </Form>
      <StepEnd section="about" isStart={false} isDone />
    </StepFrame>
  )
}
