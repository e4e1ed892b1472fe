import { localePath, translator } from '@matxich/i18n'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import {
  Alert,
  Breadcrumbs,
  Button,
  CheckboxGroup,
  Dialog,
  DialogClose,
  DialogLink,
  Flash,
  Page,
  PageHeader,
  Panel,
  TextArea,
  TextField,
  TextLink,
} from '@matxich/ui'
import { type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { page, staffAction } from '../page.server.ts'
import { Members } from '../parts/enterprise-members.tsx'
import { languageOf, pageTitle } from '../parts/page-title.ts'
import { tellIssue } from '../parts/tell-issue.ts'

export const loader = page(async ({ api, params, viewer, url }) => ({
  ...(await api.claim.access({ enterpriseId: params.id ?? '' })),
  mayWrite: viewer?.agency?.role !== 'viewer',
  isDone: url.searchParams.has('done'),
}))

export const action = staffAction(async ({ api, form, params, lang }) => {
  const enterpriseId = params.id ?? ''
  await api.claim.handOver({
    enterpriseId,
    person: String(form.get('person') ?? ''),
    reason: String(form.get('reason') ?? ''),
    removeUserIds: form.getAll('remove').map(String),
  })
  throw redirect(localePath(lang, `/enterprises/${enterpriseId}/access?done`))
})

export const meta: MetaFunction<typeof loader> = ({ params, data }) => {
  const language = languageOf(params.lang)
  const t = translator(language, 'access')
  const title = data ? t('handOver.title', { enterprise: data.enterprise.name }) : t('handOver.short')
  return [{ title: pageTitle(title, language) }]
}

/** Who manages an enterprise, and giving it to somebody new when an account is lost. */
export default function AccessPage() {
  const { enterprise, members, openClaims, mayWrite, isDone } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const t = useTranslations('access')
  const admin = useTranslations('admin')
  const common = useTranslations('common')
  const format = useFormat()
  return (
    <Page width="narrow">
      <Breadcrumbs
        label={common('site.breadcrumbs')}
        items={[
          { label: admin('enterprises.title'), href: localePath(language, '/enterprises') },
          { label: enterprise.name, href: localePath(language, `/enterprises/${enterprise.id}`) },
          { label: t('handOver.short') },
        ]}
      />
      <PageHeader
        title={t('handOver.title', { enterprise: enterprise.name })}
        description={t('handOver.description')}
      />
      <div className="grid gap-10">
        {isDone ? <Flash>{t('done.handOver')}</Flash> : null}
        <Members members={members} />
        {openClaims.length > 0 ? (
          <Panel title={t('handOver.claims')}>
            <ul className="grid gap-1">
              {openClaims.map((claim) => (
                <li key={claim.id}>
                  <TextLink href={localePath(language, `/claims/${claim.id}`)} className="touch:py-2.5">
                    {claim.claimant}
                  </TextLink>{' '}
                  <span className="text-sm text-ink-soft">{format.date(claim.createdAt)}</span>
                </li>
              ))}
            </ul>
          </Panel>
        ) : null}
        {mayWrite ? <HandOverForm /> : null}
      </div>
    </Page>
  )
}

function HandOverForm() {
  const { enterprise, members } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const t = useTranslations('access')
  const common = useTranslations('common')
  const sent = useActionData<typeof action>()
  const errorsOf = (path: string) =>
    sent?.failure.issues.filter((issue) => issue.path === path).map((issue) => tellIssue(issue, language)) ?? []
  return (
    <Panel title={t('handOver.form')}>
      <Form id="hand-over" method="post" className="grid gap-5">
        {errorsOf('').length > 0 ? (
          <Alert tone="gap" role="alert">
            {errorsOf('').join(' ')}
          </Alert>
        ) : null}
        <TextField
          name="person"
          label={t('handOver.person')}
          hint={t('handOver.personHint')}
          autoCapitalize="off"
          spellCheck={false}
          required
          maxLength={200}
          defaultValue={sent?.typed.person}
          error={errorsOf('person')}
        />
        <TextArea
          name="reason"
          rows={2}
          label={t('confirm.reason')}
          required
          minLength={3}
          maxLength={1000}
          defaultValue={sent?.typed.reason}
          error={errorsOf('reason')}
        />
        {members.length > 0 ? (
          <CheckboxGroup
            name="remove"
            label={t('confirm.remove')}
            hint={t('confirm.removeHint')}
            choices={members.map((member) => ({
              value: member.userId,
              label: [member.name, member.email ?? member.phone].filter(Boolean).join(' · '),
            }))}
          />
        ) : null}
        <div>
          <DialogLink dialog="hand-over-dialog" look="primary">
            {t('handOver.open')}
          </DialogLink>
        </div>
        <Dialog
          id="hand-over-dialog"
          title={t('handOver.dialogTitle', { enterprise: enterprise.name })}
          closeLabel={common('action.close')}
        >
          <p>{t('handOver.dialogText')}</p>
          <div className="mt-5 flex flex-wrap gap-3">
            <Button look="primary">{t('handOver.submit')}</Button>
            <DialogClose>{common('action.cancel')}</DialogClose>
          </div>
        </Dialog>
      </Form>
    </Panel>
  )
}
