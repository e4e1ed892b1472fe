import { localePath, translator } from '@matxich/i18n'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import { Alert, Badge, Breadcrumbs, Flash, Page, PageHeader, Panel, TextLink } from '@matxich/ui'
import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { FileText } from 'lucide-react'
import { Members } from '../../parts/enterprise-members.tsx'
import { languageOf, pageTitle } from '../../parts/page-title.ts'
import { tellIssue } from '../../parts/tell-issue.ts'
import type { action, loader } from './claim.server.ts'
import { Claimant, Firm } from './claim-facts.tsx'
import { Decision, TakeBack } from './decision.tsx'
import { OtherClaims } from './other-claims.tsx'

export { action, loader } from './claim.server.ts'

export const meta: MetaFunction = ({ params }) => {
  const language = languageOf(params.lang)
  return [{ title: pageTitle(translator(language, 'access')('claims.title'), language) }]
}

/** One claim with all that is needed to decide it. */
export default function ClaimPage() {
  const { claim, done, mayDecide } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const t = useTranslations('access')
  const common = useTranslations('common')
  const format = useFormat()
  const sent = useActionData<typeof action>()
  const general = sent?.failure.issues.filter((issue) => issue.path === '') ?? []
  return (
    <Page>
      <Breadcrumbs
        label={common('site.breadcrumbs')}
        items={[{ label: t('claims.title'), href: localePath(language, '/claims') }, { label: claim.enterprise.name }]}
      />
      <PageHeader
        title={t('claim.title', { person: claim.claimant.name, enterprise: claim.enterprise.name })}
        facts={
          <>
            <Badge tone={claim.state === 'open' ? 'gap' : claim.state === 'confirmed' ? 'met' : 'neutral'}>
              {t(`state.${claim.state}`)}
            </Badge>
            {claim.decidedAt ? (
              <span>
                {[
                  claim.decidedBy ?? (claim.proof === 'contact_code' ? t('claim.byCode') : null),
                  format.dateTime(claim.decidedAt),
                ]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            ) : (
              <span>{format.dateTime(claim.createdAt)}</span>
            )}
            {claim.reason ? <span>{claim.reason}</span> : null}
          </>
        }
      />
      <div className="grid gap-6">
        {done ? <Flash>{t(`done.${done}`)}</Flash> : null}
        {general.length > 0 ? (
          <Alert tone="gap" role="alert">
            {general.map((issue) => tellIssue(issue, language)).join(' ')}
          </Alert>
        ) : null}
        <div className="grid items-start gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <div className="grid gap-10">
            <Proofs />
            <Claimant claim={claim} />
            <Firm />
            <Members members={claim.members} />
            <OtherClaims others={claim.others} />
          </div>
          {mayDecide && claim.state === 'open' ? <Decision sent={sent} /> : null}
          {mayDecide && claim.state === 'confirmed' ? <TakeBack sent={sent} /> : null}
        </div>
      </div>
    </Page>
  )
}

function Proofs() {
  const { claim } = useLoaderData<typeof loader>()
  const t = useTranslations('access')
  const { letter } = claim
  return (
    <Panel title={t('claims.proof')}>
      <div className="grid gap-3">
        {letter ? (
          <figure className="grid gap-2">
            {letter.mediaType.startsWith('image/') ? (
              <img
                src={`/files/${letter.id}`}
                alt={t('claim.letter')}
                className="max-h-150 w-full rounded-md border border-line object-contain"
              />
            ) : null}
            <figcaption className="flex items-center gap-2">
              <FileText aria-hidden className="size-5 shrink-0 text-ink-soft" />
              <TextLink href={`/files/${letter.id}`} reloadDocument className="break-all touch:py-2.5">
                {t('claim.letterOpen', { name: letter.fileName })}
              </TextLink>
            </figcaption>
          </figure>
        ) : (
          <p className="text-ink-soft">{t('claim.noLetter')}</p>
        )}
        {claim.proof === 'contact_code' ? <Alert tone="met">{t('claim.codeRight')}</Alert> : null}
        {claim.isPublishRequested && claim.state === 'open' ? <Alert>{t('claim.draft')}</Alert> : null}
      </div>
    </Panel>
  )
}
