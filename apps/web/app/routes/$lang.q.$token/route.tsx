import { describeError } from '@matxich/api/errors'
import { readAnswer } from '@matxich/app/question'
import { defaultLanguage, localePath, parseLanguage, translator } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Alert, Card, EmptyState, Flash, LinkButton, Page, PageHeader, TextLink } from '@matxich/ui'
import { Clock, FileQuestion } from '@matxich/ui/icons'
import { data, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { revalidateAfterConflict } from '../../needs/revalidate-after-conflict.ts'
import { formAction, page } from '../../page.server.ts'
import { pageTitle } from '../../parts/page-title.ts'
import { AnswerForm } from '../../questions/answer-form.tsx'
import { Answered } from '../../questions/answered.tsx'

export const loader = page(async ({ api, lang, params, url }) => {
  try {
    const link = await api.question.byLink({ token: params.token ?? '', lang })
    return data({ link, done: url.searchParams.get('done') })
  } catch (error) {
    const code = describeError(error)?.code
    if (code !== 'notFound' && code !== 'invalid') throw error
    return data({ link: null, done: null }, { status: 404 })
  }
})

export const action = formAction(async ({ api, form, lang, params }) => {
  const token = params.token ?? ''
  const questionId = String(form.get('questionId'))
  await api.question.answerByLink({ token, questionId, answer: readAnswer(form) })
  throw redirect(localePath(lang, `/q/${encodeURIComponent(token)}?done=${questionId}`))
})

export const shouldRevalidate = revalidateAfterConflict

export const meta: MetaFunction = ({ params }) => {
  const language = parseLanguage(params.lang) ?? defaultLanguage
  return [
    { title: pageTitle(translator(language, 'question')('title'), language) },
    { name: 'robots', content: 'noindex' },
  ]
}

/** The page behind the link of a question: answers without an account, on a phone, one after the other. */
export default function AnswerByLink() {
  const { link, done } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const language = useLanguage()
  const t = useTranslations('question')
  if (!link?.asked) return <NothingToAnswer isExpired={link !== null} />
  const { enterprise, asked } = link
  const open = asked.questions.filter((question) => !question.answer)
  const answered = asked.questions.filter((question) => question.answer)
  const isDone = done !== null && answered.some((question) => question.id === done)
  return (
    <Page width="narrow">
      <PageHeader
        title={t('link.title', { count: asked.questions.length, enterprise: enterprise.name })}
        description={t('link.about', { buyer: asked.buyer, need: asked.need })}
      />
      <div className="grid gap-6">
        {isDone ? (
          <Flash>
            {t('link.done', { enterprise: enterprise.name })} {open.length === 0 ? t('link.allDone') : null}
          </Flash>
        ) : null}
        {asked.isNeedOpen ? null : <Alert tone="gap">{t('link.closed')}</Alert>}
        {open.map((question) => (
          <Card key={question.id} as="section" className="grid gap-4">
            <h2 className="text-lg font-semibold">{question.text}</h2>
            <AnswerForm question={question} sent={sent} />
          </Card>
        ))}
        {answered.length > 0 ? (
          <ul className="divide-y divide-line border-y border-line">
            {answered.map((question) => (
              <li key={question.id} className="grid gap-1.5 py-3">
                <p className="font-semibold">{question.text}</p>
                <Answered question={question} />
              </li>
            ))}
          </ul>
        ) : null}
        <div className="grid gap-2 text-sm text-ink-soft">
          <p>{t('link.noAccount', { enterprise: enterprise.name })}</p>
          <p>
            <TextLink href={localePath(language, `/suppliers/${enterprise.id}`)}>
              {t('link.page', { enterprise: enterprise.name })}
            </TextLink>
          </p>
        </div>
      </div>
    </Page>
  )
}

/** A link that ran out, or that nobody was sent: what to do instead. */
function NothingToAnswer({ isExpired }: { isExpired: boolean }) {
  const language = useLanguage()
  const t = useTranslations('question')
  return (
    <Page width="narrow">
      <EmptyState
        icon={isExpired ? <Clock aria-hidden /> : <FileQuestion aria-hidden />}
        titleAs="h1"
        title={t(isExpired ? 'link.expiredTitle' : 'link.unknownTitle')}
        actions={
          <LinkButton href={localePath(language, '/questions')} look="primary">
            {t('link.signIn')}
          </LinkButton>
        }
      >
        <p>{t(isExpired ? 'link.expiredText' : 'link.unknownText')}</p>
      </EmptyState>
    </Page>
  )
}
