import { localePath, translator } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import {
  Alert,
  Breadcrumbs,
  Button,
  Dialog,
  DialogClose,
  DialogLink,
  LinkButton,
  Page,
  PageHeader,
  Panel,
} from '@matxich/ui'
import { type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { ArrowLeftRight } from 'lucide-react'
import { page, staffAction } from '../../page.server.ts'
import { ConceptLabelProvider } from '../../parts/concept-labels.tsx'
import { languageOf, pageTitle } from '../../parts/page-title.ts'
import { tellIssue } from '../../parts/tell-issue.ts'
import { GroupChoice } from './group-choice.tsx'
import { readChoices } from './read-choices.ts'

export const loader = page(async ({ api, params, lang, url }) => {
  const comparison = await api.duplicate.compare({
    targetId: params.id ?? '',
    sourceId: url.searchParams.get('with') ?? '',
  })
  const values = [comparison.target, comparison.source].flatMap((side) =>
    Object.values(side.stated).flatMap((lines) => lines?.flatMap((line) => line.values) ?? []),
  )
  const keys = [...new Set(values.filter((value) => /^[a-z-]+:[\w-]+$/.test(value)))]
  return { ...comparison, labels: await api.concept.labels({ keys, lang }) }
})

export const action = staffAction(async ({ api, form, params, lang, url }) => {
  const targetId = params.id ?? ''
  await api.duplicate.merge({
    targetId,
    sourceId: url.searchParams.get('with') ?? '',
    targetVersion: Number(form.get('targetVersion')),
    sourceVersion: Number(form.get('sourceVersion')),
    choices: readChoices(form),
  })
  throw redirect(localePath(lang, `/enterprises/${targetId}`))
})

export const meta: MetaFunction = ({ params }) => {
  const language = languageOf(params.lang)
  return [{ title: pageTitle(translator(language, 'access')('duplicates.title'), language) }]
}

/** Two enterprises side by side, and which facts stay. */
export default function MergePage() {
  const { labels } = useLoaderData<typeof loader>()
  return (
    <ConceptLabelProvider labels={labels}>
      <Merge />
    </ConceptLabelProvider>
  )
}

function Merge() {
  const { target, source, columnGroups, rowGroups } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const t = useTranslations('access')
  const common = useTranslations('common')
  const sent = useActionData<typeof action>()
  const names = { target: target.name, source: source.name }
  return (
    <Page>
      <Breadcrumbs
        label={common('site.breadcrumbs')}
        items={[
          { label: t('duplicates.title'), href: localePath(language, '/duplicates') },
          { label: target.name, href: localePath(language, `/enterprises/${target.id}`) },
        ]}
      />
      <PageHeader
        title={t('merge.title', names)}
        description={t('merge.text')}
        actions={
          <LinkButton
            href={localePath(language, `/enterprises/${source.id}/merge?with=${target.id}`)}
            icon={<ArrowLeftRight aria-hidden />}
          >
            {t('merge.swap')}
          </LinkButton>
        }
      />
      <Form method="post" className="grid gap-8">
        <input type="hidden" name="targetVersion" value={target.version} />
        <input type="hidden" name="sourceVersion" value={source.version} />
        {sent && sent.failure.issues.length > 0 ? (
          <Alert tone="gap" role="alert">
            {sent.failure.issues.map((issue) => tellIssue(issue, language)).join(' ')}
          </Alert>
        ) : null}
        <div className="grid gap-6">
          {columnGroups.map((group) => (
            <GroupChoice key={group} group={group} canJoin={false} target={target} source={source} />
          ))}
          {rowGroups.map((group) => (
            <GroupChoice key={group} group={group} canJoin target={target} source={source} />
          ))}
        </div>
        <Panel title={t('merge.moved')}>
          <p>{t('merge.counts', source.counts)}</p>
          {source.claim === 'confirmed' || source.counts.members === 0 ? null : (
            <Alert tone="gap" className="mt-4">
              {t('merge.unconfirmed', { name: source.name })}
            </Alert>
          )}
        </Panel>
        <div className="border-t border-line pt-5">
          <DialogLink dialog="merge" look="primary">
            {t('merge.submit')}
          </DialogLink>
        </div>
        <Dialog id="merge" title={t('merge.dialogTitle', names)} closeLabel={common('action.close')}>
          <p>{t('merge.dialogText')}</p>
          <div className="mt-5 flex flex-wrap gap-3">
            <Button look="danger">{t('merge.submit')}</Button>
            <DialogClose>{common('action.cancel')}</DialogClose>
          </div>
        </Dialog>
      </Form>
    </Page>
  )
}
