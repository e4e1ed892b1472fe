import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import { Checkbox, SelectField, TextField } from '@matxich/ui'
import { fieldErrors } from '../../parts/field-errors.ts'
import { StepEnd, StepFrame } from '../../profile/step-frame.tsx'
import { countries } from './countries.ts'
import type { PartProps } from './part-props.ts'
import { RowList } from './row-list.tsx'

/** For whom the firm makes what; a name can be kept for the center. */
export function References({ data, sent }: PartProps) {
  const language = useLanguage()
  const t = useTranslations('profile')
  const common = useTranslations('common')
  const format = useFormat()
  const optional = common('form.optional')
  return (
    <StepFrame {...data} title={t('references.title')} description={t('references.hint')} sent={sent}>
      <RowList
        rows={data.values.references}
        revision={data.revision}
        sent={sent}
        empty={t('references.empty')}
        add={t('references.add')}
        name={({ customerName, product, isNameHidden }) =>
          [customerName, product, isNameHidden && t('references.hiddenMark')].filter(Boolean).join(' · ')
        }
        fields={(row, typed) => {
          const errors = typed ? fieldErrors(sent?.failure.issues ?? [], language) : {}
          return (
            <>
              <TextField
                name="customerName"
                label={t('references.customer')}
                defaultValue={typed?.customerName ?? row?.customerName ?? ''}
                error={errors.customerName}
              />
              <Checkbox
                name="isNameHidden"
                value="1"
                label={t('references.hidden')}
                defaultChecked={typed ? typed.isNameHidden === '1' : (row?.isNameHidden ?? false)}
              />
              <div className="grid gap-4 sm:grid-cols-3">
                <TextField
                  name="product"
                  label={t('references.product')}
                  note={optional}
                  defaultValue={typed?.product ?? row?.product ?? ''}
                />
                <SelectField
                  name="country"
                  label={t('references.country')}
                  placeholder="—"
                  defaultValue={typed?.country ?? row?.country ?? ''}
                  options={['VN', ...countries].map((code) => ({ value: code, label: format.country(code) }))}
                />
                <TextField
                  name="since"
                  inputMode="numeric"
                  label={t('references.since')}
                  note={optional}
                  defaultValue={typed?.since ?? row?.since ?? ''}
                  error={errors.since}
                />
              </div>
            </>
          )
        }}
      />
      <StepEnd section="references" isStart={false} isDone />
    </StepFrame>
  )
}
