import { ListPages, readPageNumber } from '@matxich/app'
import { readAnswer } from '@matxich/app/question'
import { defaultLanguage, localePath, parseLanguage, translator } from '@matxich/i18n'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import { Card, EmptyState, Flash, LinkButton, Page, PageHeader, Tabs } from '@matxich/ui'
import { ListChecks } from '@matxich/ui/icons'
import { type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { revalidateAfterConflict } from '../../needs/revalidate-after-conflict.ts'
import { formAction, page } from '../../page.server.ts'
import { pageTitle } from '../../parts/page-title.ts'
import { AnswerForm } from '../../questions/answer-form.tsx'
import { Answered } from '../../questions/answered.tsx'

export const loader = page(async ({ api, viewer, lang, url }) => {
  const show = url.searchParams.get('show') === 'answered' ? 'answered' : 'open'
  const questions = await api.question.own({ page: readPageNumber(url.searchParams), pageSize: 20, lang, show })
  return {
    questions,
    show,
    mayWrite: viewer?.enterprise?.role !== 'viewer',
    isDone: url.searchParams.has('done'),
  } as const
})

export const action = formAction(async ({ api, form, lang }) => {
  await api.question.answer({ id: String(form.get('questionId')), answer: readAnswer(form) })
  throw redirect(localePath(lang, '/questions?done=1'))
})

export const shouldRevalidate = revalidateAfterConflict

export const meta: MetaFunction = ({ params }) => {
  const language = parseLanguage(params.lang) ?? defaultLanguage
  return [
    { title: pageTitle(translator(language, 'question')('title'), language) },
    { name: 'robots', content: 'noindex' },
  ]
}

/** What buyers have asked the viewer's firm: those that wait, and those answered with what was said. */
export default function Questions() {
  const { questions, show, mayWrite, isDone } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const language = useLanguage()
  const t = useTranslations('question')
  const format = useFormat()
  const path = localePath(language, '/questions')
  return (
    <Page width="narrow">
      <PageHeader title={t('title')} description={t('description')} />
      {isDone && !sent ? (
        <div className="mb-6">
          <Flash>{t('own.done')}</Flash>
        </div>
      ) : null}
      <Tabs
        label={t('title')}
        className="mb-6"
        items={[
          { href: path, label: t('own.open'), count: format.number(questions.open), current: show === 'open' },
          { href: `${path}?show=answered`, label: t('own.answered'), current: show === 'answered' },
        ]}
      />
      {questions.rows.length === 0 ? (
        <EmptyState
          icon={<ListChecks aria-hidden />}
          title={t(show === 'open' ? 'own.emptyTitle' : 'own.emptyAnswered')}
          actions={<LinkButton href={localePath(language, '/fits')}>{t('own.fits')}</LinkButton>}
        >
          {show === 'open' ? t('own.emptyText') : null}
        </EmptyState>
      ) : null}
      {mayWrite || show === 'answered' || questions.rows.length === 0 ? null : (
        <p className="mb-4 text-ink-soft">{t('own.mayOnlyRead')}</p>
      )}
      <ol className="grid gap-4">
        {questions.rows.map((question) => (
          <li key={question.id}>
            <Card as="article" className="grid gap-4">
              <header className="grid gap-1">
                <h2 className="text-lg font-semibold">{question.text}</h2>
                <p className="text-sm text-ink-soft">
                  {t('own.about', { buyer: question.buyer, need: question.need })} ·{' '}
                  {t('own.asked', { date: format.date(question.askedAt) })}
                </p>
              </header>
              {question.answer ? (
                <Answered question={question} />
              ) : mayWrite ? (
                <AnswerForm question={question} sent={sent} />
              ) : null}
            </Card>
          </li>
        ))}
      </ol>
      <div className="mt-6">
        <ListPages {...questions} />
      </div>
    </Page>
  )
}
