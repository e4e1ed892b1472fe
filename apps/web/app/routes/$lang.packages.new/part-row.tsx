import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import { Badge, TextArea, TextField } from '@matxich/ui'
import { ChevronDown, CircleCheck, TriangleAlert } from '@matxich/ui/icons'
import { useRequirementWords } from '../../needs/requirement-words.ts'
import { fieldErrors } from '../../parts/field-errors.ts'
import { fieldName, partFields } from './parts-form.ts'
import type { PartsPreview } from './read-parts.server.ts'

/** One row of the list: what was read from it, or what is to be put right; its fields open at a press. */
export function PartRow({ index, row }: { index: number; row: PartsPreview['rows'][number] }) {
  const language = useLanguage()
  const t = useTranslations('package')
  const words = useRequirementWords()
  const format = useFormat()
  const isGood = row.issues.length === 0
  const errors = fieldErrors(
    row.issues.map(({ field, ...issue }) => ({ path: field, ...issue })),
    language,
  )
  return (
    <li id={`rows.${index}`} className="border-b border-line">
      <details open={!isGood}>
        <summary className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 py-2">
          <span className="text-sm text-ink-soft tabular-nums">{t('new.row', { row: index + 1 })}</span>
          <span className="font-semibold break-words">{row.values.name || '–'}</span>
          <Badge tone={isGood ? 'met' : 'gap'}>
            {isGood ? (
              <CircleCheck aria-hidden className="me-1 inline size-3.5" />
            ) : (
              <TriangleAlert aria-hidden className="me-1 inline size-3.5" />
            )}
            {isGood ? t('new.ok') : t('new.toFix')}
          </Badge>
          <ChevronDown aria-hidden className="chevron ms-auto size-4 shrink-0 text-ink-soft" />
          {isGood ? (
            <span className="basis-full text-sm text-ink-soft">
              {row.requirements.length > 0
                ? format.labelled(t('new.readAs'), row.requirements.map(words).join(' · '))
                : t('new.readNothing')}
            </span>
          ) : null}
        </summary>
        <div className="grid items-start gap-4 pt-1 pb-5 sm:grid-cols-2 lg:grid-cols-4">
          {partFields.map((field) =>
            field === 'note' ? (
              <TextArea
                key={field}
                id={fieldName(index, field)}
                name={fieldName(index, field)}
                rows={2}
                label={t(`field.${field}`)}
                defaultValue={row.values[field]}
                error={errors[field]}
                className="sm:col-span-2 lg:col-span-4 [&_textarea]:min-h-16"
              />
            ) : (
              <TextField
                key={field}
                id={fieldName(index, field)}
                name={fieldName(index, field)}
                label={t(`field.${field}`)}
                mono={field === 'partNumber'}
                defaultValue={row.values[field]}
                error={errors[field]}
              />
            ),
          )}
        </div>
      </details>
    </li>
  )
}
