import { defaultLanguage, localePath, parseLanguage, translator } from '@matxich/i18n'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import { Alert, Badge, Button, CheckboxGroup, Flash, LinkButton, Page, PageHeader, Panel, TextArea } from '@matxich/ui'
import { data, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { formAction, page } from '../page.server.ts'
import { fieldErrors } from '../parts/field-errors.ts'
import { pageTitle } from '../parts/page-title.ts'
import { TrustMarks } from '../parts/trust-marks.tsx'

const dones = ['sent', 'withdrawn'] as const

export const loader = page(async ({ api, viewer, url }) => ({
  own: await api.verification.own(),
  mayWrite: viewer?.enterprise?.role !== 'viewer',
  done: dones.find((one) => one === url.searchParams.get('done')) ?? null,
}))

export const action = formAction(async ({ api, viewer, form, lang }) => {
  if (form.get('intent') === 'withdraw') {
    await api.verification.withdraw()
    throw redirect(localePath(lang, '/verification?done=withdrawn'))
  }
  // Told in the page rather than by an error page: a claimant who comes here did nothing wrong.
  if (viewer?.enterprise && !viewer.enterprise.isConfirmed) throw redirect(localePath(lang, '/verification'))
  const fieldGroups = form.getAll('fieldGroups').map(String)
  if (fieldGroups.length === 0)
    return data(
      {
        failure: { code: 'invalid' as const, issues: [{ path: 'fieldGroups', rule: 'chooseOne' }] },
        typed: { note: String(form.get('note') ?? '') },
      },
      { status: 422 },
    )
  await api.verification.request({
    fieldGroups: fieldGroups as ['identity'],
    note: String(form.get('note') ?? ''),
  })
  throw redirect(localePath(lang, '/verification?done=sent'))
})

export const meta: MetaFunction = ({ params }) => {
  const language = parseLanguage(params.lang) ?? defaultLanguage
  return [{ title: pageTitle(translator(language, 'enterprise')('ask.title'), language) }]
}

/** What the center checked of one's own enterprise, and asking it to check more. */
export default function VerificationPage() {
  const { own, mayWrite, done } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const t = useTranslations('enterprise')
  const isOpen = own.requests.some((request) => request.state === 'open')
  return (
    <Page width="narrow">
      <PageHeader title={t('ask.title')} description={t('ask.description')} />
      <div className="grid gap-10">
        {done && !answer ? <Flash>{t(`ask.${done}`)}</Flash> : null}
        {answer?.failure.code === 'conflict' ? (
          <Alert tone="gap" role="alert">
            {t('ask.alreadyOpen')}
          </Alert>
        ) : null}
        <Waiting />
        <Panel title={t('ask.marks')}>
          {own.marks.length === 0 ? (
            <p className="text-ink-soft">{t('ask.noMarks')}</p>
          ) : (
            <TrustMarks marks={own.marks} />
          )}
        </Panel>
        {isOpen || !mayWrite ? null : own.isConfirmed ? <AskForm /> : <NotConfirmed />}
        <Past />
      </div>
    </Page>
  )
}

function useGroupNames() {
  const t = useTranslations('enterprise')
  const format = useFormat()
  const { own } = useLoaderData<typeof loader>()
  return (groups: (typeof own)['groups']) => format.list(groups.map((group) => t(`fieldGroup.${group}`)))
}

function Waiting() {
  const { own, mayWrite } = useLoaderData<typeof loader>()
  const t = useTranslations('enterprise')
  const format = useFormat()
  const names = useGroupNames()
  const request = own.requests.find((one) => one.state === 'open')
  if (!request) return null
  return (
    <Alert
      title={t('ask.waiting')}
      actions={
        mayWrite ? (
          <Form method="post">
            <Button name="intent" value="withdraw">
              {t('ask.withdraw')}
            </Button>
          </Form>
        ) : null
      }
    >
      {t('ask.waitingText', { date: format.date(request.createdAt), groups: names(request.fieldGroups) })}
    </Alert>
  )
}

function NotConfirmed() {
  const language = useLanguage()
  const t = useTranslations('enterprise')
  const claim = useTranslations('claim')
  return (
    <Alert
      tone="gap"
      title={t('ask.notConfirmed')}
      actions={<LinkButton href={localePath(language, '/claim')}>{claim('title')}</LinkButton>}
    >
      {t('ask.notConfirmedText')}
    </Alert>
  )
}

function AskForm() {
  const { own } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const language = useLanguage()
  const t = useTranslations('enterprise')
  const common = useTranslations('common')
  const { state } = useNavigation()
  const errors = answer ? fieldErrors(answer.failure.issues, language) : {}
  return (
    <Panel title={t('ask.form')} description={own.maker === 'stated' ? t('ask.makerHint') : undefined}>
      <Form method="post" noValidate className="grid gap-6">
        <CheckboxGroup
          name="fieldGroups"
          label={t('ask.groups')}
          error={errors.fieldGroups}
          choices={own.groups.map((group) => ({ value: group, label: t(`fieldGroup.${group}`) }))}
        />
        <TextArea
          name="note"
          rows={3}
          label={t('ask.note')}
          hint={t('ask.noteHint')}
          note={common('form.optional')}
          error={errors.note}
          defaultValue={answer?.typed.note}
          maxLength={2000}
        />
        <div>
          <Button
            look="primary"
            name="intent"
            value="request"
            wide
            busyLabel={state === 'submitting' ? t('ask.busy') : ''}
          >
            {t('ask.submit')}
          </Button>
        </div>
      </Form>
    </Panel>
  )
}

const tones = { verified: 'verified', refused: 'gap', withdrawn: 'neutral', open: 'action' } as const

function Past() {
  const { own } = useLoaderData<typeof loader>()
  const t = useTranslations('enterprise')
  const format = useFormat()
  const names = useGroupNames()
  const past = own.requests.filter((request) => request.state !== 'open')
  if (past.length === 0) return null
  return (
    <Panel title={t('ask.past')}>
      <ul className="divide-y divide-line text-sm">
        {past.map((request) => (
          <li key={request.id} className="grid gap-1 py-3 first:pt-0">
            <span className="flex flex-wrap items-center gap-2">
              <Badge tone={tones[request.state]}>{t(`ask.states.${request.state}`)}</Badge>
              <span className="text-ink-soft tabular-nums">{format.date(request.decidedAt ?? request.createdAt)}</span>
            </span>
            <span>{names(request.fieldGroups)}</span>
            {request.reason ? <span className="whitespace-pre-line">{request.reason}</span> : null}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
