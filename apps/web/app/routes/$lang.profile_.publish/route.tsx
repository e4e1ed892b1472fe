import type { ProfileGroup } from '@matxich/api'
import { describeError } from '@matxich/api/errors'
import { defaultLanguage, localePath, parseLanguage, ruleMessage, translator } from '@matxich/i18n'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import { Alert, Badge, Breadcrumbs, Button, LinkButton, Page, PageHeader } from '@matxich/ui'
import { type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { formAction, page } from '../../page.server.ts'
import { ConceptLabelProvider } from '../../parts/concept-labels.tsx'
import { pageTitle } from '../../parts/page-title.ts'
import { useGroupLines } from '../../profile/group-lines.ts'
import { keysOfValues } from '../../profile/keys-of-draft.ts'
import { type Section, sectionPath } from '../../profile/sections.ts'

export const loader = page(async ({ api, lang }) => {
  const { revision, standing, content, changed, conflicts } = await api.profile.draft()
  const labels = await api.concept.labels({ keys: keysOfValues(content.values), lang })
  return {
    revision,
    standing,
    values: content.values,
    visibility: content.visibility,
    changed,
    hasConflicts: conflicts.length > 0,
    labels,
  }
})

export const action = formAction(async ({ api, form, lang }) => {
  try {
    const { outcome } = await api.profile.publish({ revision: Number(form.get('revision')) || 0 })
    throw redirect(localePath(lang, `/profile?done=${outcome}`))
  } catch (error) {
    // Others changed the same parts meanwhile: both versions stand side by side there.
    if (describeError(error)?.issues.some(({ rule }) => rule === 'changedByOthers'))
      throw redirect(localePath(lang, '/profile/conflict'))
    throw error
  }
})

export const meta: MetaFunction = ({ params }) => {
  const language = parseLanguage(params.lang) ?? defaultLanguage
  return [{ title: pageTitle(translator(language, 'profile')('review.title'), language) }]
}

/** Where each part is changed. */
const sectionOf: Record<ProfileGroup, Section> = {
  capabilities: 'numbers',
  equipment: 'machines',
  certificates: 'certificates',
  location: 'reach',
  contacts: 'reach',
  description: 'words',
  identity: 'about',
  size: 'about',
  references: 'references',
  exports: 'markets',
}
const groups = Object.keys(sectionOf) as ProfileGroup[]

/** Everything that publishing will say, part by part, and the press that says it. */
export default function PublishProfile() {
  const { labels } = useLoaderData<typeof loader>()
  return (
    <ConceptLabelProvider labels={labels}>
      <Review />
    </ConceptLabelProvider>
  )
}

function Review() {
  const { revision, standing, values, visibility, changed, hasConflicts } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const language = useLanguage()
  const t = useTranslations('profile')
  const common = useTranslations('common')
  const isBusy = useNavigation().formData !== undefined
  return (
    <Page width="narrow">
      <Breadcrumbs
        label={common('site.breadcrumbs')}
        items={[{ label: t('title'), href: localePath(language, '/profile') }, { label: t('review.title') }]}
      />
      <PageHeader title={t('review.title')} description={t('review.description')} />
      {sent ? (
        <Alert
          tone="error"
          role="alert"
          className="mb-6"
          title={sent.failure.code === 'conflict' ? t('conflictWindow.title') : t('review.missing')}
        >
          {sent.failure.code === 'conflict' ? null : (
            <ul className="list-disc ps-5">
              {sent.failure.issues.map((issue) => (
                <li key={`${issue.path}${issue.rule}`}>{ruleMessage(issue, language)}</li>
              ))}
            </ul>
          )}
        </Alert>
      ) : null}
      {hasConflicts ? <Alert tone="gap" title={t('home.conflictTitle')} className="mb-6" /> : null}
      <dl className="divide-y divide-line border-y border-line">
        {groups.map((group) => (
          <Part
            key={group}
            group={group}
            isChanged={changed.includes(group)}
            visibility={visibility[group]}
            values={values}
          />
        ))}
      </dl>
      <div className="sticky bottom-0 mt-6 grid gap-3 border-t border-ink bg-paper py-4">
        {standing === 'claimant' ? <p className="text-sm text-ink-soft">{t('review.requestNote')}</p> : null}
        {hasConflicts ? (
          <LinkButton href={localePath(language, '/profile/conflict')} look="primary" size="large" wide>
            {t('home.conflictAct')}
          </LinkButton>
        ) : revision === 0 || changed.length === 0 ? (
          <p className="text-ink-soft">{t('review.noChanges')}</p>
        ) : (
          <Form method="post">
            <input type="hidden" name="revision" value={revision} />
            <Button look="primary" size="large" wide busyLabel={isBusy ? t('review.publishing') : null}>
              {t(standing === 'claimant' ? 'review.request' : 'review.publish')}
            </Button>
          </Form>
        )}
      </div>
    </Page>
  )
}

function Part({
  group,
  isChanged,
  visibility,
  values,
}: {
  group: ProfileGroup
  isChanged: boolean
  visibility: 'public' | 'verified_buyers' | 'center'
  values: Parameters<ReturnType<typeof useGroupLines>>[1]
}) {
  const language = useLanguage()
  const t = useTranslations('profile')
  const common = useTranslations('common')
  const format = useFormat()
  const lines = useGroupLines()(group, values)
  return (
    <div className="grid gap-x-4 gap-y-1 py-3 sm:grid-cols-[9rem_minmax(0,1fr)_auto]">
      <dt className="flex flex-wrap items-center gap-2 text-sm font-semibold sm:grid sm:content-start sm:justify-items-start">
        {t(`part.${group}`)}
        {isChanged ? <Badge tone="action">{t('review.changed')}</Badge> : null}
      </dt>
      <dd className="grid min-w-0 gap-1 text-sm">
        {lines.length === 0 ? <span className="text-ink-soft">{t('review.nothing')}</span> : null}
        {lines.map((line) => (
          <span key={line} className="line-clamp-6 break-words whitespace-pre-line">
            {line}
          </span>
        ))}
        {visibility === 'public' ? null : (
          <span className="text-xs text-ink-soft">
            {t('review.hiddenFrom', { who: t(`visibility.${visibility}`) })}
          </span>
        )}
      </dd>
      <dd>
        <LinkButton
          href={localePath(language, sectionPath(sectionOf[group]))}
          size="small"
          look="quiet"
          className="scroll-mb-40 max-sm:-ms-3"
          aria-label={format.labelled(common('action.edit'), t(`part.${group}`))}
        >
          {common('action.edit')}
        </LinkButton>
      </dd>
    </div>
  )
}
