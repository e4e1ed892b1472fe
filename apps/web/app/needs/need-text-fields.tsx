import { languages } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { SelectField, TextArea, TextField } from '@matxich/ui'
import { fieldErrors } from '../parts/field-errors.ts'
import type { TypedNeedText } from './need-text-form.ts'

type Issues = Parameters<typeof fieldErrors>[0]

/** Issues by field of this form, also of a revision, whose text is one value among others. */
export function needTextIssues(given: Issues): Issues {
  const issues = given.map((issue) => ({ ...issue, path: issue.path.replace(/^text\.(?=.)/, '') }))
  // A title is missing only because the text it is taken from is.
  return issues.some((issue) => issue.path === 'text') ? issues.filter((issue) => issue.path !== 'title') : issues
}

/** The names of the fields below, by the path of their value. */
export function useNeedTextLabels(): Record<string, string> {
  const t = useTranslations('need')
  return {
    text: t('text.label'),
    title: t('text.titleLabel'),
    lang: t('text.lang'),
    deliverTo: t('text.deliverTo'),
    'volume.value': t('text.volume'),
    'volume.unit': t('text.unit'),
  }
}

export interface NeedTextFieldsProps {
  typed: TypedNeedText
  issues?: Issues
  /** The 63 former units, for "deliver to". */
  provinces: { id: string; label: string }[]
  /** The title stands before the text once the need has one. */
  titleFirst?: boolean
}

const volumeUnits = ['piece', 'set', 'kg', 'm'] as const

/** What a need says: its text, title, language, place and volume. Ids are the field names, so that an error can lead there. */
export function NeedTextFields({ typed, issues = [], provinces, titleFirst = false }: NeedTextFieldsProps) {
  const language = useLanguage()
  const t = useTranslations('need')
  const common = useTranslations('common')
  const errors = fieldErrors(issues, language)
  const optional = common('form.optional')
  const title = (
    <TextField
      id="title"
      name="title"
      label={t('text.titleLabel')}
      hint={titleFirst ? undefined : t('text.titleHint')}
      note={titleFirst ? undefined : optional}
      maxLength={200}
      defaultValue={typed.title}
      error={errors.title}
    />
  )
  return (
    <>
      {titleFirst ? title : null}
      <TextArea
        id="text"
        name="text"
        rows={12}
        maxLength={20_000}
        label={t('text.label')}
        hint={t('text.hint')}
        placeholder={t('text.placeholder')}
        defaultValue={typed.text}
        error={errors.text}
        required
        className="[&_textarea]:min-h-64"
      />
      {titleFirst ? null : title}
      <div className="grid gap-5 sm:grid-cols-2">
        <SelectField
          id="lang"
          name="lang"
          label={t('text.lang')}
          defaultValue={typed.lang}
          error={errors.lang}
          options={[
            { value: 'auto', label: t('text.auto') },
            ...languages.map((one) => ({ value: one, label: common(`language.${one}`) })),
          ]}
        />
        <SelectField
          id="deliverTo"
          name="deliverTo"
          label={t('text.deliverTo')}
          note={optional}
          defaultValue={typed.deliverTo}
          error={errors.deliverTo}
          placeholder={t('text.anywhere')}
          options={provinces.map(({ id, label }) => ({ value: id, label }))}
        />
        <TextField
          id="volume.value"
          name="volume"
          label={t('text.volume')}
          note={optional}
          inputMode="decimal"
          defaultValue={typed.volume}
          error={errors['volume.value']}
        />
        <SelectField
          id="volume.unit"
          name="unit"
          label={t('text.unit')}
          defaultValue={typed.unit}
          error={errors['volume.unit']}
          options={volumeUnits.map((unit) => ({ value: unit, label: t(`text.units.${unit}`) }))}
        />
      </div>
    </>
  )
}
