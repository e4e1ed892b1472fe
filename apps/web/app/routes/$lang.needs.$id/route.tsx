import { randomUUID } from 'node:crypto'
import { readPageNumber } from '@matxich/app'
import { defaultLanguage, localePath, parseLanguage, translator } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Breadcrumbs, Flash, Page, PageHeader } from '@matxich/ui'
import { type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readChosen } from '../../compare/chosen.ts'
import { EngagementConflict } from '../../needs/engagement-act.tsx'
import { NeedFacts, NeedStateBadge } from '../../needs/need-facts.tsx'
import { useNeedCategory, useNeedTitle } from '../../needs/need-title.ts'
import { revalidateAfterConflict } from '../../needs/revalidate-after-conflict.ts'
import { formAction, page } from '../../page.server.ts'
import { todayInVietnam } from '../../parts/certificate-standing.ts'
import { ConceptLabelProvider } from '../../parts/concept-labels.tsx'
import { keysOfRequirements, keysOfSupplier, keysOfVerdicts, uniqueKeys } from '../../parts/labels.ts'
import { pageTitle } from '../../parts/page-title.ts'
import { ShareText } from '../../parts/share-text.tsx'
import { actOnNeed } from './act-on-need.server.ts'
import { BuyerView } from './buyer-view.tsx'
import { OthersView } from './others-view.tsx'

export const loader = page(async ({ api, viewer, lang, params, url }) => {
  const need = await api.need.get({ id: params.id ?? '' })
  const isOwn = need.sight === 'own'
  if (isOwn && need.state === 'draft' && viewer?.enterprise?.role !== 'viewer')
    throw redirect(localePath(lang, `/needs/${need.id}/edit`))
  const [matches, engagements, ownMatch, whatIf] = await Promise.all([
    isOwn ? api.match.suppliers({ needId: need.id, page: readPageNumber(url.searchParams), pageSize: 20 }) : null,
    isOwn ? api.engagement.ofNeed({ needId: need.id }) : null,
    !isOwn && viewer?.enterprise ? api.match.own({ needId: need.id }) : null,
    isOwn && need.state === 'open' ? api.need.whatIf({ id: need.id }) : null,
  ])
  const questions = matches
    ? await api.question.ofNeed({
        needId: need.id,
        enterpriseIds: matches.rows.map((row) => row.supplier.id),
        lang,
      })
    : null
  const { ids: compared, isOver } = readChosen(url.searchParams)
  const keys = uniqueKeys(
    keysOfRequirements(need.requirements),
    keysOfRequirements((whatIf?.relaxations ?? []).flatMap(({ requirement }) => requirement ?? [])),
    ...(matches?.rows ?? []).map((row) => [...keysOfSupplier(row.supplier), ...keysOfVerdicts(row.verdicts)]),
    ...(engagements ?? []).map((row) => keysOfSupplier(row.supplier)),
    keysOfVerdicts(ownMatch?.verdicts ?? []),
  )
  return {
    need,
    matches,
    engagements,
    ownMatch,
    questions,
    whatIf,
    compared: { chosen: matches && compared.length > 0 ? await api.search.names({ ids: compared }) : [], isOver },
    now: new Date().toISOString(),
    enterprise: viewer?.enterprise ?? null,
    labels: await api.concept.labels({ keys, lang }),
    today: todayInVietnam(),
    done: url.searchParams.get('done'),
    copyKey: randomUUID(),
    files: await api.need.files({ id: need.id }),
  }
})

export const action = formAction((given) => actOnNeed(given))

export const shouldRevalidate = revalidateAfterConflict

export const meta: MetaFunction<typeof loader> = ({ params, data }) => {
  const language = parseLanguage(params.lang) ?? defaultLanguage
  const t = translator(language, 'need')
  const isPublic = data?.need.visibility === 'public'
  return [
    { title: pageTitle(data?.need.title ?? t('title'), language) },
    ...(isPublic ? [] : [{ name: 'robots', content: 'noindex' }]),
  ]
}

type NeedPageData = ReturnType<typeof useLoaderData<typeof loader>>

/** One need: its buyer sees the ranked suppliers, others what is asked and how they stand. */
export default function NeedPage() {
  const loaded = useLoaderData<typeof loader>()
  return (
    <ConceptLabelProvider labels={loaded.labels}>
      <NeedPageContent {...loaded} />
    </ConceptLabelProvider>
  )
}

function NeedPageContent(loaded: NeedPageData) {
  const { need, enterprise } = loaded
  const language = useLanguage()
  const t = useTranslations('need')
  const common = useTranslations('common')
  const sent = useActionData<typeof action>()
  const title = useNeedTitle()(need)
  const category = useNeedCategory()(need)
  const isOwn = need.sight === 'own'
  const packageCrumb = ({ id, title }: { id: string; title: string }) => ({
    label: t('page.inPackage', { title }),
    href: localePath(language, `/packages/${id}`),
  })
  const up = isOwn
    ? { label: t('own.title'), href: localePath(language, '/my-needs') }
    : { label: t('list.title'), href: localePath(language, '/needs') }
  return (
    <Page>
      <Breadcrumbs
        label={common('site.breadcrumbs')}
        items={need.own?.package ? [up, packageCrumb(need.own.package)] : [up]}
      />
      <PageHeader
        eyebrow={need.title ? category : null}
        title={<span lang={need.title ? need.lang : undefined}>{title}</span>}
        facts={
          <>
            <NeedStateBadge state={need.state} outcome={need.outcome} />
            {isOwn ? <span>{t(`visibility.${need.visibility}`)}</span> : null}
            <NeedFacts need={need} />
            {isOwn && need.isBuyerHidden ? <span>{t('hiddenBuyer')}</span> : null}
          </>
        }
      />
      {need.state === 'open' ? <ShareText text={title} path={`/needs/${need.id}`} className="-mt-2 mb-6" /> : null}
      {sent?.failure.code === 'conflict' ? <EngagementConflict /> : <Done done={loaded.done} />}
      {isOwn && loaded.matches && loaded.engagements && loaded.questions ? (
        <BuyerView
          need={need}
          matches={loaded.matches}
          engagements={loaded.engagements}
          questions={loaded.questions}
          whatIf={loaded.whatIf}
          compared={loaded.compared}
          now={loaded.now}
          today={loaded.today}
          mayWrite={enterprise?.role !== 'viewer'}
          copyKey={loaded.copyKey}
          files={loaded.files}
        />
      ) : (
        <OthersView files={loaded.files} need={need} ownMatch={loaded.ownMatch} enterprise={enterprise} />
      )}
    </Page>
  )
}

const doneMessages = {
  published: 'page.published',
  visibility: 'page.visibilityChanged',
  closed: 'page.closedDone',
  eased: 'page.eased',
  reopened: 'page.reopened',
} as const

/** What the step that led here has done. */
function Done({ done }: { done: string | null }) {
  const t = useTranslations('need')
  const engagement = useTranslations('engagement')
  const question = useTranslations('question')
  const stage = `state.${done}` as 'state.invited'
  const reached = `toFirm.sent.${done?.replace('asked-', '')}` as 'toFirm.sent.members'
  const message =
    done && done in doneMessages
      ? t(doneMessages[done as keyof typeof doneMessages])
      : done && engagement.has(stage)
        ? t('page.moved', { stage: engagement(stage) })
        : done?.startsWith('asked-') && question.has(reached)
          ? question(reached)
          : null
  return message ? (
    <div className="mb-6">
      <Flash>{message}</Flash>
    </div>
  ) : null
}
