import type { ProfileGroup } from '@matxich/api'
import { describeError } from '@matxich/api/errors'
import { defaultLanguage, localePath, parseLanguage, ruleMessage, translator } from '@matxich/i18n'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import { Alert, Breadcrumbs, Button, LinkButton, Page, PageHeader } from '@matxich/ui'
import { type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation, useSearchParams } from '@remix-run/react'
import { formAction, page } from '../../page.server.ts'
import { ConceptLabelProvider } from '../../parts/concept-labels.tsx'
import { uniqueKeys } from '../../parts/labels.ts'
import { pageTitle } from '../../parts/page-title.ts'
import { useGroupLines } from '../../profile/group-lines.ts'
import { keysOfValues } from '../../profile/keys-of-draft.ts'

export const loader = page(async ({ api, lang }) => {
  const { revision, version, content, current, conflicts } = await api.profile.draft()
  const keys = uniqueKeys(keysOfValues(content.values), keysOfValues(current.values))
  return {
    revision,
    version,
    mine: { values: content.values, visibility: content.visibility },
    theirs: current,
    groups: conflicts.map(({ group }) => group),
    labels: await api.concept.labels({ keys, lang }),
  }
})

export const action = formAction(async ({ api, form, lang }) => {
  const choices: Partial<Record<ProfileGroup, 'mine' | 'theirs'>> = {}
  for (const [name, chosen] of form)
    if (name.startsWith('choice.') && (chosen === 'mine' || chosen === 'theirs'))
      choices[name.slice('choice.'.length) as ProfileGroup] = chosen
  try {
    const { outcome } = await api.profile.publish({
      revision: Number(form.get('revision')) || 0,
      version: Number(form.get('version')) || 1,
      choices,
    })
    throw redirect(localePath(lang, `/profile?done=${outcome}`))
  } catch (error) {
    if (describeError(error)?.code === 'conflict') throw redirect(localePath(lang, '/profile/conflict?again=1'))
    throw error
  }
})

export const meta: MetaFunction = ({ params }) => {
  const language = parseLanguage(params.lang) ?? defaultLanguage
  return [{ title: pageTitle(translator(language, 'profile')('conflict.title'), language) }]
}

/** Parts that two people changed: both versions side by side, and one press per part says which stays. */
export default function ResolveConflict() {
  const { labels } = useLoaderData<typeof loader>()
  return (
    <ConceptLabelProvider labels={labels}>
      <Choices />
    </ConceptLabelProvider>
  )
}

function Choices() {
  const { revision, version, groups } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const language = useLanguage()
  const t = useTranslations('profile')
  const common = useTranslations('common')
  const isBusy = useNavigation().formData !== undefined
  const [searchParams] = useSearchParams()
  return (
    <Page>
      <Breadcrumbs
        label={common('site.breadcrumbs')}
        items={[{ label: t('title'), href: localePath(language, '/profile') }, { label: t('conflict.title') }]}
      />
      <PageHeader title={t('conflict.title')} description={groups.length > 0 ? t('conflict.description') : undefined} />
      {searchParams.has('again') && groups.length > 0 ? (
        <Alert tone="gap" role="alert" className="mb-6">
          {t('conflict.changedAgain')}
        </Alert>
      ) : null}
      {sent ? (
        <Alert tone="error" role="alert" className="mb-6" title={t('review.missing')}>
          {sent.failure.issues.map((issue) => ruleMessage(issue, language)).join(' ')}
        </Alert>
      ) : null}
      {groups.length === 0 ? (
        <div className="grid justify-items-start gap-4">
          <p>{t('conflict.none')}</p>
          <LinkButton href={localePath(language, '/profile/publish')} look="primary">
            {t('step.toReview')}
          </LinkButton>
        </div>
      ) : (
        <Form method="post" className="grid gap-8">
          <input type="hidden" name="revision" value={revision} />
          <input type="hidden" name="version" value={version} />
          {groups.map((group) => (
            <GroupChoice key={group} group={group} />
          ))}
          <div>
            <Button look="primary" size="large" busyLabel={isBusy ? t('review.publishing') : null}>
              {t('conflict.submit')}
            </Button>
          </div>
        </Form>
      )}
    </Page>
  )
}

function GroupChoice({ group }: { group: ProfileGroup }) {
  const { mine, theirs } = useLoaderData<typeof loader>()
  const t = useTranslations('profile')
  const common = useTranslations('common')
  const format = useFormat()
  const linesOf = useGroupLines()
  const both = { mine: linesOf(group, mine.values), theirs: linesOf(group, theirs.values) }
  const isShownAlike = mine.visibility[group] === theirs.visibility[group]
  return (
    <fieldset>
      <legend className="mb-2 text-lg font-semibold">{t(`part.${group}`)}</legend>
      <div className="grid gap-4 sm:grid-cols-2">
        {(['mine', 'theirs'] as const).map((side) => {
          const { visibility } = side === 'mine' ? mine : theirs
          const lines = both[side]
          const others = both[side === 'mine' ? 'theirs' : 'mine']
          const audience = format.labelled(common('visibility.label'), t(`visibility.${visibility[group]}`))
          return (
            <label
              key={side}
              className="grid content-start gap-2 rounded-md border border-line p-4 has-checked:border-action has-checked:bg-action-soft"
            >
              <span className="flex items-center gap-2.5 font-semibold">
                <input type="radio" required name={`choice.${group}`} value={side} className="size-4 touch:size-5" />
                {t(`conflict.${side}`)}
              </span>
              <span className="grid gap-1 text-sm">
                {lines.length === 0 ? <span className="text-ink-soft">{t('review.nothing')}</span> : null}
                {lines.map((line) => (
                  <span key={line} className="break-words whitespace-pre-line">
                    {others.includes(line) ? line : <Different>{line}</Different>}
                  </span>
                ))}
                <span className="text-xs text-ink-soft">
                  {isShownAlike ? audience : <Different>{audience}</Different>}
                </span>
              </span>
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}

/** What the other version does not say so. */
function Different({ children }: { children: string }) {
  return <mark className="rounded-sm bg-mark px-0.5 text-ink">{children}</mark>
}
