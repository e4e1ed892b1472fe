import { AppError } from '@matxich/api/errors'
import { defaultLanguage, localePath, parseLanguage, translator } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Alert, Badge, Flash, LinkButton, Page, PageHeader } from '@matxich/ui'
import { type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ClarityPanel } from '../../clarity/clarity-panel.tsx'
import { planFromForm } from '../../clarity/plan-from-form.server.ts'
import { formAction, page } from '../../page.server.ts'
import { ConceptLabelProvider } from '../../parts/concept-labels.tsx'
import { pageTitle } from '../../parts/page-title.ts'
import { EnterpriseFirst } from '../../shell/error-page.tsx'
import { Answers } from './answers.tsx'
import { NextAct } from './next-act.tsx'
import { Seen } from './seen.tsx'
import { StillRight } from './still-right.tsx'

const outcomes = ['published', 'requested', 'confirmed', 'discarded', 'planned'] as const

export const loader = page(async ({ api, viewer, lang, url }) => {
  if (!viewer) throw new AppError('signedOut', 'needs an account')
  if (viewer.enterprise?.role === 'viewer') throw redirect(localePath(lang, `/suppliers/${viewer.enterprise.id}`))
  const home = await api.profile.home()
  const isShown = home?.state === 'published' && viewer.enterprise !== null
  const [clarity, seen] = isShown ? await Promise.all([api.clarity.get(), api.exposure.own()]) : [null, null]
  const keys = (clarity?.rows ?? []).flatMap((row) => (row.concept === null ? [] : row.key))
  return {
    home,
    clarity,
    seen,
    labels: await api.concept.labels({ keys, lang }),
    done: outcomes.find((one) => one === url.searchParams.get('done')) ?? null,
  }
})

export const action = formAction(async ({ api, form, lang }) => {
  if (form.get('intent') === 'discard') {
    await api.profile.discard({ revision: Number(form.get('revision')) || 0 })
    throw redirect(localePath(lang, '/profile?done=discarded'))
  }
  if (form.get('intent') === 'plan') {
    await planFromForm(api, form)
    throw redirect(localePath(lang, '/profile?done=planned'))
  }
  await api.profile.confirm()
  throw redirect(localePath(lang, '/profile?done=confirmed'))
})

export const meta: MetaFunction = ({ params }) => {
  const language = parseLanguage(params.lang) ?? defaultLanguage
  return [{ title: pageTitle(translator(language, 'profile')('title'), language) }]
}

const toneOf = { empty: 'neutral', draft: 'action', waiting: 'gap', published: 'met' } as const

/** Home of a supplier: how its profile stands, and the next step. */
export default function ProfileHome() {
  const { home, clarity, seen, labels, done } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const t = useTranslations('profile')
  const plans = useTranslations('clarity')
  if (home === null) return <EnterpriseFirst />
  const { draft, state } = home
  return (
    <Page width="narrow">
      <PageHeader
        title={t('title')}
        eyebrow={draft.content.values.identity.nameVi}
        description={t('home.description')}
        facts={<Badge tone={toneOf[state]}>{t(`home.state.${state}`)}</Badge>}
        actions={
          draft.standing !== 'claimant' ? (
            <LinkButton href={localePath(language, `/suppliers/${draft.enterpriseId}`)}>{t('home.page')}</LinkButton>
          ) : null
        }
      />
      {done ? (
        <div className="mb-6">
          <Flash>{done === 'planned' ? plans('planned') : t(`home.${done}`)}</Flash>
        </div>
      ) : null}
      {state === 'waiting' ? (
        <Alert
          tone="gap"
          className="mb-6"
          title={t('home.waitingTitle')}
          actions={
            <LinkButton href={localePath(language, '/claim')} size="small">
              {t('home.waitingClaim')}
            </LinkButton>
          }
        >
          {t('home.waitingText')}
        </Alert>
      ) : null}
      <div className="grid gap-10">
        <NextAct home={home} />
        {clarity ? (
          <ConceptLabelProvider labels={labels}>
            <ClarityPanel clarity={clarity} mayWrite />
          </ConceptLabelProvider>
        ) : null}
        {seen ? <Seen seen={seen} /> : null}
        {state === 'published' ? <StillRight home={home} isJustDone={done !== null} /> : null}
        <Answers home={home} />
      </div>
    </Page>
  )
}
