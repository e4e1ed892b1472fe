import { localePath } from '@matxich/i18n'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import {
  Alert,
  Button,
  Checkbox,
  ErrorSummary,
  FormActions,
  LinkButton,
  Panel,
  SelectField,
  TextField,
} from '@matxich/ui'
import { Form, useNavigation } from '@remix-run/react'
import { fieldErrors } from '../../parts/field-errors.ts'
import { PartRow } from './part-row.tsx'
import { fieldName } from './parts-form.ts'
import type { PartsPreview as Preview } from './read-parts.server.ts'

export interface PartsPreviewProps {
  preview: Preview
  provinces: { id: string; label: string }[]
  /** Asks before what stands here is left. */
  guard: { onChange: () => void; onSubmit: () => void }
}

/** The list as it was read: the buyer puts rows right or leaves them out, then makes the drafts. */
export function PartsPreview({ preview, provinces, guard }: PartsPreviewProps) {
  const { rows, unknownHeadings, isRefused } = preview
  const language = useLanguage()
  const t = useTranslations('package')
  const format = useFormat()
  const sending = useNavigation().formData?.get('intent')
  const wrong = rows.filter((row) => row.issues.length > 0).length
  const good = rows.length - wrong
  const titleErrors =
    isRefused && preview.title === '' ? fieldErrors([{ path: 'title', rule: 'required' }], language) : {}
  return (
    <Form method="post" noValidate {...guard} className="grid gap-6">
      <input type="hidden" name="key" value={preview.key} />
      <input type="hidden" name="count" value={rows.length} />
      {isRefused ? <Refused preview={preview} titleErrors={titleErrors.title ?? []} /> : null}
      {unknownHeadings.length > 0 ? (
        <Alert tone="neutral">{t('new.unknown', { columns: format.list(unknownHeadings) })}</Alert>
      ) : null}
      <TitleAndPlace preview={preview} provinces={provinces} titleError={titleErrors.title} />
      <Panel
        title={t('new.good', { count: good })}
        aside={wrong > 0 ? <span className="font-medium text-gap">{t('new.wrong', { count: wrong })}</span> : null}
      >
        <ol className="border-t border-line">
          {rows.map((row, index) => (
            <PartRow key={`${index}${rows.length}`} index={index} row={row} />
          ))}
        </ol>
      </Panel>
      {wrong > 0 ? <Checkbox name="leaveOut" value="1" label={t('new.leaveOut', { count: wrong })} /> : null}
      <FormActions>
        <Button
          name="intent"
          value="create"
          look="primary"
          size="large"
          wide
          busyLabel={sending === 'create' ? t('new.creating') : null}
        >
          {t('new.create', { count: wrong > 0 && good > 0 ? good : rows.length })}
        </Button>
        <Button name="intent" value="check" size="large" wide busyLabel={sending === 'check' ? t('new.reading') : null}>
          {t('new.check')}
        </Button>
        <LinkButton href={localePath(language, '/packages/new')} look="quiet" size="large" wide reloadDocument>
          {t('new.anotherFile')}
        </LinkButton>
      </FormActions>
    </Form>
  )
}

function Refused({ preview, titleErrors }: { preview: Preview; titleErrors: string[] }) {
  const language = useLanguage()
  const t = useTranslations('package')
  const format = useFormat()
  const errors = preview.rows.flatMap((row, index) =>
    row.issues.flatMap(({ field, ...issue }) =>
      (fieldErrors([{ path: field, ...issue }], language)[field] ?? []).map((message) => ({
        fieldId: fieldName(index, field),
        message: format.labelled(format.series([t('new.row', { row: index + 1 }), t(`field.${field}`)]), message),
      })),
    ),
  )
  const ofTitle = titleErrors.map((message) => ({ fieldId: 'title', message: format.labelled(t('new.name'), message) }))
  return <ErrorSummary title={t('new.errors')} errors={[...ofTitle, ...errors].slice(0, 20)} />
}

interface TitleAndPlaceProps {
  preview: Preview
  provinces: PartsPreviewProps['provinces']
  titleError: string[] | undefined
}

function TitleAndPlace({ preview, provinces, titleError }: TitleAndPlaceProps) {
  const t = useTranslations('package')
  const need = useTranslations('need')
  const common = useTranslations('common')
  return (
    <div className="grid items-start gap-5 sm:grid-cols-2">
      <TextField
        id="title"
        name="title"
        label={t('new.name')}
        hint={t('new.nameHint')}
        maxLength={200}
        required
        defaultValue={preview.title}
        error={titleError}
      />
      <SelectField
        id="deliverTo"
        name="deliverTo"
        label={t('new.deliverTo')}
        note={common('form.optional')}
        defaultValue={preview.deliverTo}
        placeholder={need('text.anywhere')}
        options={provinces.map(({ id, label }) => ({ value: id, label }))}
      />
    </div>
  )
}
