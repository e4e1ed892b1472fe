import type { NeedDetail } from '@matxich/api'
import { defaultLanguage, localePath, parseLanguage, translator } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Alert, Flash, LinkButton, Page, PageHeader } from '@matxich/ui'
import { type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { NeedStateBadge } from '../../needs/need-facts.tsx'
import { explainChoice, zoneOf } from '../../needs/publish-choice.server.ts'
import { isZone, type PublishChoice, readPublishChoice } from '../../needs/publish-choice.ts'
import { requireOwn, requireWriter } from '../../needs/require-writer.server.ts'
import { revalidateAfterConflict } from '../../needs/revalidate-after-conflict.ts'
import { WhatIfPanel } from '../../needs/what-if-panel.tsx'
import { type FormFailure, formAction, page } from '../../page.server.ts'
import { todayInVietnam } from '../../parts/certificate-standing.ts'
import { ConceptLabelProvider } from '../../parts/concept-labels.tsx'
import { keysOfRequirements, uniqueKeys } from '../../parts/labels.ts'
import { pageTitle } from '../../parts/page-title.ts'
import { getAddOptions } from './add-options.server.ts'
import { AddRequirement } from './add-requirement.tsx'
import { changeNeed } from './change-need.server.ts'
import { MustCount } from './must-count.tsx'
import { NeedTextPanel } from './need-text-panel.tsx'
import { PublishPanel } from './publish-panel.tsx'
import { RequirementEditor } from './requirement-editor.tsx'

export const loader = page(async ({ api, viewer, lang, params, url }) => {
  requireWriter(viewer)
  const need = await api.need.get({ id: params.id ?? '' })
  requireOwn(need)
  if (need.state === 'closed') throw redirect(localePath(lang, `/needs/${need.id}`))
  const [suppliers, provinces, options] = await Promise.all([
    api.need.whatIf({ id: need.id }),
    api.concept.list({ kinds: ['former-province'], lang }),
    getAddOptions(api, lang, url.searchParams.get('add')),
  ])
  const eased = suppliers.relaxations.flatMap(({ requirement }) => requirement ?? [])
  const keys = uniqueKeys(keysOfRequirements(need.requirements), keysOfRequirements(eased))
  const isChosen = url.searchParams.has('visibility')
  const choice = isChosen ? readPublishChoice(url.searchParams) : choiceOf(need)
  const isAsked = isChosen && url.searchParams.has('review')
  const { deadline, issues } = isAsked ? await explainChoice(api, choice) : { deadline: null, issues: [] }
  const review =
    isAsked && issues.length === 0
      ? { deadline, ...(await api.need.review({ id: need.id, isBuyerHidden: choice.isBuyerHidden })) }
      : null
  return {
    need,
    suppliers,
    labels: await api.concept.labels({ keys, lang }),
    provinces,
    options,
    choice,
    review,
    issues,
    files: (await api.need.files({ id: need.id })).length,
    isConfirmed: viewer?.enterprise?.isConfirmed ?? false,
    ownZone: zoneOf(viewer),
    buyer: need.buyer?.name ?? '',
    today: todayInVietnam(),
  }
})

/** How the need is to be seen as it is stored. */
function choiceOf(need: NeedDetail): PublishChoice {
  const { visibility, isBuyerHidden, deadline, deadlineTimeZone, isPast, own } = need
  const timeZone = isZone(deadlineTimeZone) ? deadlineTimeZone : null
  const kept = { visibility, isBuyerHidden, excludedGroups: own?.excludedGroups ?? [], workingDays: null, timeZone }
  return { ...kept, deadline: isPast ? null : deadline }
}

export const action = formAction((given) => changeNeed(given))

export const shouldRevalidate = revalidateAfterConflict

export const meta: MetaFunction = ({ params }) => {
  const language = parseLanguage(params.lang) ?? defaultLanguage
  return [{ title: pageTitle(translator(language, 'need')('edit.title'), language) }]
}

/** Step 2: the requirements read from the words, corrected by the buyer, with a live count; then who may see it. */
export default function EditNeed() {
  const { need, files, suppliers, labels, provinces, options, ...publish } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const language = useLanguage()
  const t = useTranslations('need')
  const done = useSearchParams()[0].get('done')
  const sentBy = (intent: string): FormFailure | undefined => (sent?.typed.intent === intent ? sent : undefined)
  const isOpen = need.state === 'open'
  return (
    <ConceptLabelProvider labels={labels}>
      <Page>
        <PageHeader
          title={t('edit.title')}
          description={t(isOpen ? 'edit.openDescription' : 'edit.description')}
          facts={<NeedStateBadge state={need.state} />}
          actions={
            <>
              <LinkButton href={localePath(language, `/needs/${need.id}/files`)}>
                {t('files.link', { count: files })}
              </LinkButton>
              {isOpen ? (
                <LinkButton href={localePath(language, `/needs/${need.id}`)}>{t('edit.view')}</LinkButton>
              ) : null}
            </>
          }
        />
        {(done === 'text' || done === 'copied') && !sent ? (
          <div className="mb-6">
            <Flash>{t(done === 'text' ? 'page.textSaved' : 'page.copied')}</Flash>
          </div>
        ) : null}
        <OtherFailure sent={sent} />
        <div className="grid items-start gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]">
          <NeedTextPanel need={need} provinces={provinces} sent={sentBy('revise')} />
          <div className="grid gap-8">
            <div className="grid gap-4">
              <RequirementEditor requirements={need.requirements} />
              <MustCount {...suppliers} musts={need.requirements.filter((asked) => asked.level === 'must').length} />
              <WhatIfPanel whatIf={suppliers} requirements={need.requirements} mayWrite />
            </div>
            <AddRequirement options={options} sent={sentBy('add')} />
            <PublishPanel need={need} count={suppliers.count} {...publish} />
          </div>
        </div>
      </Page>
    </ConceptLabelProvider>
  )
}

/** What failed of publishing or of a press on a chip; the other forms say it themselves. */
function OtherFailure({ sent }: { sent: FormFailure | undefined }) {
  const t = useTranslations('need')
  const error = useTranslations('error')
  if (!sent || sent.typed.intent === 'revise' || sent.typed.intent === 'add') return null
  const rules = sent.failure.issues.map((issue) => issue.rule)
  return (
    <Alert tone="error" role="alert" title={error(`code.${sent.failure.code}.title`)} className="mb-6">
      {rules.includes('needsRequirement')
        ? t('publish.needsRequirement')
        : rules.includes('datePassed')
          ? error('rule.datePassed')
          : error(`code.${sent.failure.code}.text`, { reference: '' })}
    </Alert>
  )
}
