import { defaultLanguage, localePath, parseLanguage, translator } from '@matxich/i18n'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import { Alert, Button, Dialog, DialogClose, DialogLink, Flash, LinkButton, Page, PageHeader, Panel } from '@matxich/ui'
import type { MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle } from '../../parts/page-title.ts'
import { CodePart } from './code-part.tsx'
import { LetterPart } from './letter-part.tsx'
import type { action, loader } from './status.server.ts'

export { action, loader } from './status.server.ts'

/** A wrong code uses up a try, so what is left is read anew after a refusal too. */
export const shouldRevalidate = () => true

export const meta: MetaFunction = ({ params }) => {
  const language = parseLanguage(params.lang) ?? defaultLanguage
  return [
    { title: pageTitle(translator(language, 'claim')('status.title'), language) },
    { name: 'robots', content: 'noindex' },
  ]
}

/** Where one's claim stands, and the three ways to prove it. */
export default function ClaimStatus() {
  const { own, sentTo, isLetterSaved, isCodeRight } = useLoaderData<typeof loader>()
  const t = useTranslations('claim')
  const format = useFormat()
  const sent = useActionData<typeof action>()
  const { claim, member } = own
  const name = claim?.firm.name ?? member?.name ?? claim?.firm.taxCode ?? ''
  if (claim?.state !== 'open') return <Settled name={member?.name ?? name} isConfirmed={member?.isConfirmed ?? false} />
  const numberText = claim.firm.taxCode
    ? t('firm.taxCode', { code: claim.firm.taxCode })
    : claim.firm.registrationNumber
      ? t('firm.number', { number: claim.firm.registrationNumber })
      : null
  return (
    <Page width="narrow">
      <PageHeader
        eyebrow={t('status.title')}
        title={name}
        facts={
          <>
            {numberText && claim.firm.name ? <span>{numberText}</span> : null}
            <span>{t('status.since', { date: format.date(claim.createdAt) })}</span>
          </>
        }
      />
      <div className="grid gap-8">
        {sentTo ? <Flash tone="action">{t('status.sent', { address: sentTo })}</Flash> : null}
        {isLetterSaved ? <Flash>{t('status.letterSaved')}</Flash> : null}
        {isCodeRight ? <Flash>{t('status.codeRight')}</Flash> : null}
        {claim.proof ? (
          <Alert tone="action" title={t('status.center')}>
            {t('status.centerText')}
          </Alert>
        ) : (
          <Alert tone="gap" title={t('status.waiting')}>
            {t('status.waitingText')}
          </Alert>
        )}
        <Meanwhile
          isWriter={member !== null}
          purpose={claim.purpose}
          isReady={claim.isPublishRequested}
          isCodeAwaited={claim.code !== null}
        />
        {claim.proof === 'contact_code' ? null : <CodePart claim={claim} sent={sent} />}
        <LetterPart claim={claim} sent={sent} />
        <Panel title={t('call.title')}>
          <p>{t('call.text')}</p>
        </Panel>
        <Withdraw name={name} />
      </div>
    </Page>
  )
}

function Settled({ name, isConfirmed }: { name: string; isConfirmed: boolean }) {
  const t = useTranslations('claim')
  const language = useLanguage()
  return (
    <Page width="narrow">
      <PageHeader title={name} />
      <Alert
        tone={isConfirmed ? 'met' : 'gap'}
        title={isConfirmed ? t('status.confirmed') : t('status.waiting')}
        actions={
          <LinkButton href={localePath(language, '/profile')} look="primary">
            {t('status.profile')}
          </LinkButton>
        }
      >
        {isConfirmed ? t('status.confirmedText') : t('status.centerText')}
      </Alert>
    </Page>
  )
}

interface MeanwhileProps {
  isWriter: boolean
  purpose: string
  isReady: boolean
  /** A code is on its way, and entering it is the next step. */
  isCodeAwaited: boolean
}

function Meanwhile({ isWriter, purpose, isReady, isCodeAwaited }: MeanwhileProps) {
  const t = useTranslations('claim')
  const language = useLanguage()
  return (
    <Panel title={t('status.draft')}>
      <p>{isReady ? t('status.published') : t('status.draftText')}</p>
      <div className="mt-4 flex flex-wrap gap-3">
        {purpose !== 'buy' || !isWriter ? (
          <LinkButton href={localePath(language, '/profile')} look={isCodeAwaited ? 'secondary' : 'primary'} wide>
            {t('status.draftOpen')}
          </LinkButton>
        ) : null}
        {purpose !== 'supply' && isWriter ? (
          <LinkButton
            href={localePath(language, '/needs/new')}
            look={purpose === 'buy' && !isCodeAwaited ? 'primary' : 'secondary'}
            wide
          >
            {t('status.needOpen')}
          </LinkButton>
        ) : null}
      </div>
    </Panel>
  )
}

function Withdraw({ name }: { name: string }) {
  const t = useTranslations('claim')
  const common = useTranslations('common')
  return (
    <div className="border-t border-line pt-5">
      <DialogLink dialog="withdraw" look="quiet">
        {t('withdraw.open')}
      </DialogLink>
      <Dialog id="withdraw" title={t('withdraw.title', { enterprise: name })} closeLabel={common('action.close')}>
        <p>{t('withdraw.text')}</p>
        <Form method="post" className="mt-5 flex flex-wrap gap-3">
          <input type="hidden" name="intent" value="withdraw" />
          <Button look="danger">{t('withdraw.submit')}</Button>
          <DialogClose>{common('action.cancel')}</DialogClose>
        </Form>
      </Dialog>
    </div>
  )
}
