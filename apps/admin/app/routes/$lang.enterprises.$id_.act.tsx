import { localePath, translator } from '@matxich/i18n'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import {
  Alert,
  Breadcrumbs,
  Button,
  ErrorSummary,
  Flash,
  LinkButton,
  Page,
  PageHeader,
  RadioGroup,
  TextField,
} from '@matxich/ui'
import { data, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { page, staffAction } from '../page.server.ts'
import { fieldErrors } from '../parts/field-errors.ts'
import { languageOf, pageTitle } from '../parts/page-title.ts'

const channels = ['phone', 'zalo', 'email', 'in_person', 'letter'] as const

export const loader = page(async ({ api, params, viewer, url }) => {
  const id = params.id ?? ''
  // The dossier says who may know of this page; reading what it holds would be too much of it.
  const desk = await api.verification.desk({ enterpriseId: id })
  if (viewer?.agency?.role === 'viewer') throw data({ code: 'notAllowed' }, { status: 403 })
  const ended = url.searchParams.get('ended')
  return {
    enterprise: desk.enterprise,
    acting: await api.acting.current(),
    ended: ended === null ? null : Math.max(0, Number.parseInt(ended, 10) || 0),
  }
})

export const action = staffAction(async ({ api, form, lang, params }) => {
  const here = localePath(lang, `/enterprises/${params.id}/act`)
  if (form.get('act') === 'end') {
    const ended = await api.acting.end()
    throw redirect(`${here}?ended=${ended?.changes ?? 0}`)
  }
  await api.acting.start({
    enterpriseId: params.id ?? '',
    requestedBy: String(form.get('requestedBy') ?? ''),
    channel: form.get('channel') as 'phone',
    note: String(form.get('note') ?? ''),
  })
  throw redirect(here)
})

export const meta: MetaFunction<typeof loader> = ({ params, data }) => {
  const language = languageOf(params.lang)
  const title = translator(language, 'desk')('act.title', { enterprise: data?.enterprise.nameVi ?? '' })
  return [{ title: pageTitle(title, language) }]
}

/** Where staff begin, and end, to work in the marketplace as an enterprise that asked them. */
export default function ActPage() {
  const { enterprise, acting, ended } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const t = useTranslations('desk')
  const admin = useTranslations('admin')
  const common = useTranslations('common')
  const isHere = acting?.enterprise.id === enterprise.id
  return (
    <Page width="narrow">
      <Breadcrumbs
        label={common('site.breadcrumbs')}
        items={[
          { label: admin('enterprises.title'), href: localePath(language, '/enterprises') },
          { label: enterprise.nameVi, href: localePath(language, `/enterprises/${enterprise.id}`) },
        ]}
      />
      <PageHeader title={t('act.title', { enterprise: enterprise.nameVi })} description={t('act.text')} />
      <div className="grid gap-6">
        {ended === null || acting ? null : <Flash>{t('act.ended', { changes: ended })}</Flash>}
        {acting ? <Running /> : null}
        {isHere ? null : <StartForm />}
      </div>
    </Page>
  )
}

function Running() {
  const { acting } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const t = useTranslations('desk')
  const format = useFormat()
  if (!acting) return null
  return (
    <Alert
      tone="gap"
      title={t('act.running', { enterprise: acting.enterprise.name })}
      actions={
        <>
          <LinkButton href={`${acting.webUrl}${localePath(language, '/profile')}`} look="primary">
            {t('act.goMarket')}
          </LinkButton>
          <Form method="post">
            <Button name="act" value="end">
              {t('act.end')}
            </Button>
          </Form>
        </>
      }
    >
      <p>
        {t('act.runningText', {
          requestedBy: acting.requestedBy,
          channel: t(`act.channels.${acting.channel}`),
          until: format.dateTime(acting.endsAt),
        })}
      </p>
      <p className="mt-1">{t('act.goMarketText')}</p>
    </Alert>
  )
}

function StartForm() {
  const answer = useActionData<typeof action>()
  const language = useLanguage()
  const t = useTranslations('desk')
  const common = useTranslations('common')
  const { state } = useNavigation()
  const typed = answer?.typed ?? {}
  const errors = answer ? fieldErrors(answer.failure.issues, language) : {}
  const named = Object.entries(errors).flatMap(([fieldId, messages]) =>
    messages.map((message) => ({ fieldId, message })),
  )
  return (
    <Form method="post" noValidate className="grid gap-5 rounded-md border border-line p-4 sm:p-5">
      <ErrorSummary title={common('form.errorSummary', { count: named.length })} errors={named} />
      <TextField
        id="requestedBy"
        name="requestedBy"
        label={t('act.requestedBy')}
        hint={t('act.requestedByHint')}
        defaultValue={typed.requestedBy}
        error={errors.requestedBy}
        maxLength={200}
        autoComplete="off"
        required
      />
      <RadioGroup
        id="channel"
        name="channel"
        label={t('act.channel')}
        choices={channels.map((value) => ({ value, label: t(`act.channels.${value}`) }))}
        defaultValue={typed.channel}
        error={errors.channel}
        required
        inline
      />
      <TextField
        id="note"
        name="note"
        label={t('act.note')}
        note={common('form.optional')}
        defaultValue={typed.note}
        error={errors.note}
        maxLength={2000}
        autoComplete="off"
      />
      <div className="grid gap-3 border-t border-line pt-5">
        <p className="text-sm text-ink-soft">{t('act.hours')}</p>
        <div>
          <Button look="primary" wide busyLabel={state === 'submitting' ? t('act.starting') : ''}>
            {t('act.start')}
          </Button>
        </div>
      </div>
    </Form>
  )
}
