import { type ErrorCode, errorMessage, localePath } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { EmptyState, LinkButton, Page } from '@matxich/ui'
import { isRouteErrorResponse, useLocation } from '@remix-run/react'
import { Ban, Building2, CircleAlert, CloudOff, FileQuestion, LogIn } from 'lucide-react'

const codeOfStatus: Record<number, ErrorCode> = {
  401: 'signedOut',
  403: 'notAllowed',
  404: 'notFound',
  405: 'notAllowed',
  409: 'conflict',
  413: 'tooLarge',
  422: 'invalid',
  429: 'rateLimited',
  503: 'unavailable',
}

/** What a thrown error means to people; anything that is no answer of ours is unexpected. */
export function errorCodeOf(error: unknown): ErrorCode {
  if (!isRouteErrorResponse(error)) return 'unexpected'
  return codeOfStatus[error.status] ?? 'unexpected'
}

const icons: Partial<Record<ErrorCode, typeof Ban>> = {
  notFound: FileQuestion,
  notAllowed: Ban,
  signedOut: LogIn,
  unavailable: CloudOff,
}

export interface ErrorPageProps {
  error: unknown
  /** Id under which the log holds the cause. */
  reference: string | null
  /** Signed in, but for no enterprise yet: what is refused opens with one. */
  lacksEnterprise?: boolean
}

/** Not found, not allowed, unavailable or unexpected: what happened in a sentence, and where to go from here. */
export function ErrorPage({ error, reference, lacksEnterprise = false }: ErrorPageProps) {
  const language = useLanguage()
  const t = useTranslations('common')
  const { pathname, search } = useLocation()
  const code = errorCodeOf(error)
  const { title, text } = errorMessage(code, language, reference ?? undefined)
  if (code === 'notAllowed' && lacksEnterprise) return <EnterpriseFirst />
  const Icon = icons[code] ?? CircleAlert
  const canRetry = code === 'unavailable' || code === 'unexpected' || code === 'rateLimited' || code === 'conflict'
  return (
    <Page width="narrow" className="py-16 sm:py-24">
      <Icon aria-hidden className="mb-4 size-10 text-action" strokeWidth={1.5} />
      <h1 className="text-xl font-semibold sm:text-2xl">{title}</h1>
      <p className="mt-3 text-ink-soft">{text}</p>
      <div className="mt-8 flex flex-wrap gap-3">
        {canRetry ? (
          <LinkButton href={`${pathname}${search}`} look="primary" reloadDocument>
            {t('action.retry')}
          </LinkButton>
        ) : null}
        {code === 'signedOut' ? (
          <LinkButton href={localePath(language, '/sign-in')} look="primary">
            {t('action.signIn')}
          </LinkButton>
        ) : null}
        <LinkButton
          href={localePath(language, '/search')}
          look={canRetry || code === 'signedOut' ? 'secondary' : 'primary'}
        >
          {t('nav.search')}
        </LinkButton>
        <LinkButton href={localePath(language)}>{t('action.goHome')}</LinkButton>
      </div>
    </Page>
  )
}

/** The page is for enterprises: which one is theirs comes first. */
export function EnterpriseFirst() {
  const language = useLanguage()
  const t = useTranslations('profile')
  return (
    <Page width="narrow">
      <EmptyState
        icon={<Building2 aria-hidden />}
        titleAs="h1"
        title={t('home.noEnterpriseTitle')}
        actions={
          <LinkButton href={localePath(language, '/claim')} look="primary" size="large">
            {t('home.noEnterprise')}
          </LinkButton>
        }
      >
        {t('home.noEnterpriseText')}
      </EmptyState>
    </Page>
  )
}
