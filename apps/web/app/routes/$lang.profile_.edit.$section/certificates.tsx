import { localePath } from '@matxich/i18n'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import { Button, RadioGroup, SelectField, TextField, TextLink } from '@matxich/ui'
import { Form } from '@remix-run/react'
import { useConceptLabel } from '../../parts/concept-labels.tsx'
import { fieldErrors } from '../../parts/field-errors.ts'
import { StepEnd, StepFrame } from '../../profile/step-frame.tsx'
import type { PartProps } from './part-props.ts'
import { RowList } from './row-list.tsx'

/** Certificates that the firm holds, and those it works towards, with body and dates. */
export function Certificates({ data, sent }: PartProps) {
  const language = useLanguage()
  const t = useTranslations('profile')
  const common = useTranslations('common')
  const format = useFormat()
  const label = useConceptLabel()
  const isNone = data.values.certificates.length === 0
  return (
    <StepFrame {...data} title={t('certificates.title')} description={t('certificates.hint')} sent={sent}>
      {isNone && data.isStart ? (
        <Form method="post" className="mb-6">
          <input type="hidden" name="revision" value={data.revision} />
          <input type="hidden" name="intent" value="nothing" />
          <Button size="large">{t('certificates.none')}</Button>
        </Form>
      ) : null}
      <RowList
        rows={data.values.certificates}
        revision={data.revision}
        sent={sent}
        empty={t('certificates.empty')}
        add={t('certificates.add')}
        name={({ type, state, body, validTo }) =>
          [label(`certification:${type}`), t(`certificates.${state}`), body, validTo && format.date(validTo)]
            .filter(Boolean)
            .join(' · ')
        }
        fields={(row, typed) => {
          const errors = typed ? fieldErrors(sent?.failure.issues ?? [], language) : {}
          const optional = common('form.optional')
          return (
            <>
              <SelectField
                name="type"
                label={t('certificates.type')}
                placeholder={common('form.chooseOne')}
                defaultValue={typed?.type ?? row?.type ?? ''}
                error={errors.type}
                options={data.options
                  .filter(({ id }) => !data.options.some(({ parent }) => parent === id))
                  .map(({ id, label: name }) => ({ value: id, label: name }))}
              />
              <RadioGroup
                inline
                name="state"
                label={t('certificates.state')}
                defaultValue={typed?.state ?? row?.state ?? 'held'}
                choices={[
                  { value: 'held', label: t('certificates.held') },
                  { value: 'planned', label: t('certificates.planned') },
                ]}
              />
              <div className="grid gap-4 sm:grid-cols-2">
                <TextField
                  name="body"
                  label={t('certificates.body')}
                  note={optional}
                  defaultValue={typed?.body ?? row?.body ?? ''}
                />
                <TextField
                  name="number"
                  mono
                  label={t('certificates.number')}
                  note={optional}
                  defaultValue={typed?.number ?? row?.number ?? ''}
                />
                <TextField
                  name="issuedOn"
                  type="date"
                  label={t('certificates.issuedOn')}
                  note={optional}
                  defaultValue={typed?.issuedOn ?? row?.issuedOn ?? ''}
                  error={errors.issuedOn}
                />
                <TextField
                  name="validTo"
                  type="date"
                  label={row?.state === 'planned' ? t('certificates.plannedTo') : t('certificates.validTo')}
                  note={optional}
                  defaultValue={typed?.validTo ?? row?.validTo ?? ''}
                  error={errors.validTo}
                />
              </div>
            </>
          )
        }}
      />
      {data.isStart || isNone ? null : (
        <p className="mt-5">
          <TextLink href={localePath(language, '/profile/certificates')}>{t('certificates.file')}</TextLink>
        </p>
      )}
      <StepEnd
        section="certificates"
        isStart={data.isStart}
        isDone={!isNone || data.answered.includes('certificates')}
      />
    </StepFrame>
  )
}
