import { localePath } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Button, Checkbox, LinkButton, SelectField, TextField } from '@matxich/ui'
import { Form } from '@remix-run/react'
import { type AuditSearch, eventKinds } from './audit-search.ts'

/** What the trail is narrowed by; a plain GET form, so that the address holds it. */
export function Filters({ search }: { search: AuditSearch }) {
  const language = useLanguage()
  const t = useTranslations('desk')
  const isFiltered = Object.values(search).some(Boolean)
  return (
    <search>
      <Form
        key={JSON.stringify(search)}
        method="get"
        className="mb-6 grid items-end gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-5"
      >
        <TextField
          name="subject"
          type="search"
          data-search
          label={t('audit.subject')}
          hint={t('audit.subjectHint')}
          defaultValue={search.subject}
          autoComplete="off"
        />
        <TextField
          name="who"
          type="search"
          label={t('audit.who')}
          hint={t('audit.whoHint')}
          defaultValue={search.who}
          autoComplete="off"
        />
        <SelectField
          name="kind"
          label={t('audit.action')}
          placeholder={t('audit.anyAction')}
          defaultValue={search.kind ?? ''}
          options={eventKinds.map((kind) => ({ value: kind, label: t(`audit.kind.${kind}`) }))}
        />
        <TextField name="from" type="date" label={t('audit.from')} defaultValue={search.from ?? ''} />
        <TextField name="to" type="date" label={t('audit.to')} defaultValue={search.to ?? ''} />
        <Checkbox
          name="word"
          value="1"
          label={t('audit.onWord')}
          defaultChecked={search.isOnWord}
          className="self-center lg:col-span-3"
        />
        <div className="flex flex-wrap gap-3 sm:col-span-2 lg:justify-end">
          <Button wide>{t('audit.show')}</Button>
          {isFiltered ? (
            <LinkButton href={localePath(language, '/audit')} look="quiet" wide>
              {t('audit.clear')}
            </LinkButton>
          ) : null}
        </div>
      </Form>
    </search>
  )
}
