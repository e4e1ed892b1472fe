import { localePath } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Alert, Breadcrumbs, Flash, LinkButton, Page, PageHeader } from '@matxich/ui'
import { useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { FormFailure } from '../page.server.ts'
import { nextPath, previousPath, type Section, startSteps, stepIndex } from './sections.ts'

export interface StepFrameProps {
  section: Section
  /** One of the six questions of a first profile. */
  isStart: boolean
  title: ReactNode
  description?: ReactNode
  isSaved: boolean
  sent: FormFailure | undefined
  children: ReactNode
}

/** A part of the profile: where one is, what is asked, what the last press did, and the way on. */
export function StepFrame({ section, isStart, title, description, isSaved, sent, children }: StepFrameProps) {
  const language = useLanguage()
  const t = useTranslations('profile')
  const common = useTranslations('common')
  return (
    <Page width="narrow">
      {isStart ? (
        <StepLine at={stepIndex(section)} />
      ) : (
        <Breadcrumbs
          label={common('site.breadcrumbs')}
          items={[{ label: t('title'), href: localePath(language, '/profile') }, { label: t(`section.${section}`) }]}
        />
      )}
      <PageHeader title={title} description={description} />
      {isSaved && !sent ? (
        <div className="mb-6">
          <Flash>{t('step.saved')}</Flash>
        </div>
      ) : null}
      {sent?.failure.code === 'conflict' ? <WindowConflict /> : null}
      {children}
    </Page>
  )
}

/** Another window saved first: what was typed stays, the latest version is one press away. */
function WindowConflict() {
  const t = useTranslations('profile')
  const { pathname, search } = useLocation()
  return (
    <Alert
      tone="gap"
      role="alert"
      className="mb-6"
      title={t('conflictWindow.title')}
      actions={
        <LinkButton href={`${pathname}${search}`} size="small" reloadDocument>
          {t('reload')}
        </LinkButton>
      }
    >
      {t('conflictWindow.text')}
    </Alert>
  )
}

function StepLine({ at }: { at: number }) {
  const t = useTranslations('profile')
  return (
    <div className="mb-4 grid gap-2">
      <p className="text-sm font-semibold text-ink-soft">
        {t('progress', { step: at + 1, total: startSteps.length })} · {t(`section.${startSteps[at] ?? 'make'}`)}
      </p>
      <ol aria-label={t('stepsLabel')} className="grid grid-cols-6 gap-1">
        {startSteps.map((step, index) => (
          <li
            key={step}
            aria-current={index === at ? 'step' : undefined}
            className={`h-1.5 rounded-sm ${index <= at ? 'bg-action' : 'bg-sunken'}`}
          >
            <span className="sr-only">{t(`section.${step}`)}</span>
          </li>
        ))}
      </ol>
    </div>
  )
}

/** The end of a page whose forms save by themselves: on to the next question, or back to the profile. */
export function StepEnd({ section, isStart, isDone }: { section: Section; isStart: boolean; isDone: boolean }) {
  const language = useLanguage()
  const t = useTranslations('profile')
  const common = useTranslations('common')
  return (
    <div className="mt-8 flex flex-wrap gap-3 border-t border-line pt-5">
      {isStart ? (
        <>
          <LinkButton
            href={localePath(language, nextPath(section))}
            look={isDone ? 'primary' : 'secondary'}
            size="large"
          >
            {isDone ? common('action.continue') : t('step.skip')}
          </LinkButton>
          <LinkButton href={localePath(language, previousPath(section))} look="quiet" size="large">
            {t('step.back')}
          </LinkButton>
        </>
      ) : (
        <>
          <LinkButton href={localePath(language, '/profile/publish')}>{t('step.toReview')}</LinkButton>
          <LinkButton href={localePath(language, '/profile')}>{t('step.toHome')}</LinkButton>
        </>
      )}
    </div>
  )
}
