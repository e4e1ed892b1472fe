import { describeError } from '@matxich/api/errors'
import { languages, localePath, translator } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import {
  Breadcrumbs,
  Button,
  ErrorSummary,
  Fieldset,
  FormActions,
  Page,
  PageHeader,
  RadioGroup,
  SelectField,
  TextField,
} from '@matxich/ui'
import { data, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { type FormEvent, useState } from 'react'
import { page, staffAction } from '../page.server.ts'
import { fieldErrors } from '../parts/field-errors.ts'
import { languageOf, pageTitle } from '../parts/page-title.ts'
import { type AddableKind, addableKinds } from '../taxonomy/concept-kinds.ts'

export const loader = page(async ({ api, viewer, lang }) => {
  const concepts = await api.concept.list({ kinds: [...addableKinds], lang })
  if (viewer?.agency?.role !== 'owner') {
    // Who is no staff is told so as everywhere on the desk; staff who do not manage it are told that this is not theirs.
    await api.taxonomy.find({ lang })
    throw data({ code: 'notAllowed' }, { status: 403 })
  }
  return {
    parents: concepts.map(({ id, kind, label }) => ({ key: `${kind}:${id}`, kind: kind as AddableKind, label })),
  }
})

export const action = staffAction(async ({ api, form, lang }) => {
  const text = (name: string) => String(form.get(name) ?? '')
  const kind = text('kind') as 'category'
  // Parents of every kind are offered while nothing runs in the browser: the key says of which kind it is.
  const parent = text('parent')
  const isOfKind = parent.startsWith(`${kind}:`)
  try {
    const { key } = await api.taxonomy.addConcept({
      kind,
      parent: parent === '' ? null : isOfKind ? parent.slice(kind.length + 1) : parent,
      labels: { vi: text('vi'), en: text('en'), ja: text('ja'), ko: text('ko'), zh: text('zh') },
    })
    return redirect(localePath(lang, `/taxonomy/${key}?done=created`))
  } catch (error) {
    const failure = describeError(error)
    if (failure?.code !== 'invalid') throw error
    const typed = Object.fromEntries(['kind', 'parent', ...languages].map((name) => [name, text(name)]))
    return data({ failure, typed }, { status: failure.status })
  }
})

export const meta: MetaFunction = ({ params }) => {
  const language = languageOf(params.lang)
  return [{ title: pageTitle(translator(language, 'taxonomy')('new'), language) }]
}

/** A concept that the taxonomy lacks, with its place and its names. */
export default function NewConcept() {
  const { parents } = useLoaderData<typeof loader>()
  const failed = useActionData<typeof action>()
  const language = useLanguage()
  const t = useTranslations('taxonomy')
  const common = useTranslations('common')
  const typed: Record<string, string | undefined> = failed?.typed ?? {}
  // Until somebody chooses a kind, and where nothing runs in the browser, parents of every kind are offered.
  const [kind, setKind] = useState<string | null>(null)
  const noteKind = ({ target }: FormEvent<HTMLFormElement>) => {
    if (target instanceof HTMLInputElement && target.name === 'kind') setKind(target.value)
  }
  const errors = failed ? fieldErrors(failed.failure.issues, language) : {}
  const messages = Object.entries(errors).flatMap(([path, texts]) =>
    texts.map((message) => ({ fieldId: path.replace('labels.', ''), message })),
  )
  return (
    <Page width="narrow">
      <Breadcrumbs
        label={common('site.breadcrumbs')}
        items={[{ label: t('title'), href: localePath(language, '/taxonomy') }, { label: t('new') }]}
      />
      <PageHeader title={t('new')} description={t('create.description')} />
      <Form method="post" onChange={noteKind} className="grid gap-8">
        <ErrorSummary title={t('create.errors', { count: messages.length })} errors={messages} />
        <RadioGroup
          id="kind"
          name="kind"
          label={t('kindLabel')}
          hint={t('create.kindHint')}
          defaultValue={typed.kind ?? 'category'}
          error={errors.kind}
          required
          inline
          choices={addableKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
        <SelectField
          id="parent"
          name="parent"
          label={t('create.parent')}
          hint={t('create.parentHint')}
          placeholder={t('create.noParent')}
          defaultValue={typed.parent ?? ''}
          error={errors.parent}
          options={parents
            .filter((one) => kind === null || one.kind === kind)
            .map((one) => ({ value: one.key, label: `${t(`kind.${one.kind}`)} · ${one.label}` }))}
        />
        <Fieldset legend={t('create.labels')} hint={t('create.labelsHint')}>
          {languages.map((lang) => (
            <TextField
              key={lang}
              id={lang}
              name={lang}
              lang={lang}
              label={t(`lang.${lang}`)}
              note={lang === 'vi' || lang === 'en' ? undefined : common('form.optional')}
              required={lang === 'vi' || lang === 'en'}
              minLength={2}
              maxLength={120}
              autoComplete="off"
              defaultValue={typed[lang]}
              error={errors[`labels.${lang}`]}
            />
          ))}
        </Fieldset>
        <FormActions>
          <Button look="primary" wide>
            {t('create.submit')}
          </Button>
        </FormActions>
      </Form>
    </Page>
  )
}
