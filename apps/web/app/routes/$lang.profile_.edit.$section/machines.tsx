import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { SelectField, TextField } from '@matxich/ui'
import { useConceptLabel } from '../../parts/concept-labels.tsx'
import { fieldErrors } from '../../parts/field-errors.ts'
import { StepEnd, StepFrame } from '../../profile/step-frame.tsx'
import type { PartProps } from './part-props.ts'
import { RowList } from './row-list.tsx'

/** The machines, in the firm's words, each of a kind that buyers search by. */
export function Machines({ data, sent }: PartProps) {
  const language = useLanguage()
  const t = useTranslations('profile')
  const common = useTranslations('common')
  const label = useConceptLabel()
  const shown = (value: string | number | null | undefined) =>
    value === null || value === undefined ? '' : String(value)
  return (
    <StepFrame {...data} title={t('machines.title')} description={t('machines.hint')} sent={sent}>
      <RowList
        rows={data.values.equipment}
        revision={data.revision}
        sent={sent}
        empty={t('machines.empty')}
        add={t('machines.add')}
        name={({ type, text, maker, model, quantity }) =>
          [
            quantity && `${quantity} ×`,
            type ? label(`equipment:${type}`) : text,
            [maker, model].filter((part) => part && (type || !text?.includes(part))).join(' '),
          ]
            .filter(Boolean)
            .join(' ')
        }
        fields={(row, typed) => {
          const errors = typed ? fieldErrors(sent?.failure.issues ?? [], language) : {}
          return (
            <>
              <TextField
                name="text"
                label={t('machines.text')}
                hint={t('machines.textHint')}
                defaultValue={typed?.text ?? shown(row?.text)}
                error={errors.text ?? errors.type}
              />
              <div className="grid grid-cols-2 gap-4">
                <TextField
                  name="quantity"
                  inputMode="numeric"
                  label={t('machines.quantity')}
                  defaultValue={typed?.quantity ?? shown(row?.quantity)}
                  error={errors.quantity}
                />
                <TextField
                  name="year"
                  inputMode="numeric"
                  label={t('machines.year')}
                  defaultValue={typed?.year ?? shown(row?.year)}
                  error={errors.year}
                />
                <TextField name="maker" label={t('machines.maker')} defaultValue={typed?.maker ?? shown(row?.maker)} />
                <TextField name="model" label={t('machines.model')} defaultValue={typed?.model ?? shown(row?.model)} />
              </div>
              <SelectField
                name="type"
                label={t('machines.type')}
                note={common('form.optional')}
                placeholder={t('machines.typeUnknown')}
                defaultValue={typed?.type ?? shown(row?.type)}
                options={data.options
                  .filter(({ parent }) => parent !== null)
                  .map(({ id, label: name }) => ({ value: id, label: name }))}
              />
            </>
          )
        }}
      />
      <StepEnd section="machines" isStart={data.isStart} isDone={data.values.equipment.length > 0} />
    </StepFrame>
  )
}
