import type { NeedDetail } from '@matxich/api'
import { useFormat, useTranslations } from '@matxich/i18n/react'
import { Alert, Button, Disclosure, LinkButton, Marked } from '@matxich/ui'
import { Form, useLocation, useNavigation } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { type PublishChoice, publishChoiceQuery } from '../../needs/publish-choice.ts'
import { PublishChoiceInputs } from '../../needs/publish-choice-fields.tsx'
import { PublishFacts, type PublishFactsProps } from '../../needs/publish-facts.tsx'
import { RequirementOverview } from '../../needs/requirement-overview.tsx'

export interface PublishReviewProps {
  need: NeedDetail
  choice: PublishChoice
  deadline: PublishFactsProps['deadline']
  /** The need as others would see it. */
  seen: NeedDetail
  /** What of its words tells who asks. */
  telltales: {
    kind: 'ownName' | 'company' | 'park' | 'partNumber' | 'contact'
    span: { start: number; end: number; text: string }
  }[]
  buyer: string
  count: number
}

/** Asks once more, and says who will see what. */
export function PublishReview(props: PublishReviewProps) {
  const { need, choice, deadline, buyer, count } = props
  const t = useTranslations('need')
  const { pathname } = useLocation()
  const isOpen = need.state === 'open'
  const planned = need.own?.plannedFirms ?? 0
  const isSending = useNavigation().formData?.get('intent') === 'publish'
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: false }), [])
  return (
    <div className="grid gap-4 rounded-md border border-action bg-action-soft p-5">
      <h3 ref={heading} tabIndex={-1} className="text-lg font-semibold">
        {t(isOpen ? 'publish.confirmOpenTitle' : 'publish.confirmTitle')}
      </h3>
      <ul className="grid list-disc gap-1.5 ps-5">
        <li>
          {choice.visibility === 'matching'
            ? t('publish.seenBy.matching', { count })
            : t(`publish.seenBy.${choice.visibility}`)}
        </li>
        <li>{choice.isBuyerHidden ? t('publish.seesRequirements') : t('publish.seesAll', { buyer })}</li>
        <PublishFacts choice={choice} deadline={deadline} excludedFirms={need.own?.excludedFirms ?? 0} />
        {isOpen ? null : <li>{planned > 0 ? t('publish.invites', { count: planned }) : t('publish.nothingSent')}</li>}
      </ul>
      <Telltales {...props} />
      <SeenByOthers {...props} />
      <Form method="post" className="flex flex-wrap gap-3">
        <input type="hidden" name="intent" value="publish" />
        <PublishChoiceInputs choice={choice} deadline={deadline?.deadline ?? null} />
        <Button look="primary" size="large" busyLabel={isSending ? t('publish.publishing') : null}>
          {t(isOpen ? 'publish.confirmOpen' : 'publish.confirm')}
        </Button>
        <LinkButton href={`${pathname}?${publishChoiceQuery(choice)}#publish`} size="large" preventScrollReset>
          {t('publish.back')}
        </LinkButton>
      </Form>
    </div>
  )
}

/** Names, part numbers and contacts that the words give away, and where they stand in the text. */
function Telltales({ need, telltales, choice }: Pick<PublishReviewProps, 'need' | 'telltales' | 'choice'>) {
  const t = useTranslations('need')
  const format = useFormat()
  if (telltales.length === 0) return null
  const words = format.series(
    [...new Map(telltales.map(({ kind, span }) => [span.text, kind]))]
      .slice(0, 8)
      .map(([text, kind]) => `${format.quote(text)}${format.aside(t(`telltale.${kind}`))}`),
  )
  return (
    <Alert tone={choice.isBuyerHidden ? 'neutral' : 'gap'} title={t('publish.telltales', { words })}>
      <p>{t(choice.isBuyerHidden ? 'publish.telltalesHidden' : 'publish.telltalesOpen')}</p>
      <Disclosure summary={t('publish.telltalesInText')}>
        <p className="rounded-md border border-line bg-paper p-4 text-sm break-words whitespace-pre-wrap text-ink">
          <Marked
            text={`${need.title ?? ''}\n${need.text ?? ''}`}
            spans={telltales.map(({ kind, span }) => ({ ...span, title: t(`telltale.${kind}`) }))}
            lang={need.lang}
          />
        </p>
      </Disclosure>
    </Alert>
  )
}

function SeenByOthers({ seen }: Pick<PublishReviewProps, 'seen'>) {
  const t = useTranslations('need')
  return (
    <Disclosure summary={t('publish.preview')}>
      <div className="grid gap-4 rounded-md border border-line bg-paper p-4">
        {seen.title ? (
          <p lang={seen.lang} className="font-semibold">
            {seen.title}
          </p>
        ) : null}
        <p className="text-sm text-ink-soft">
          {seen.buyer ? t('publish.previewBuyer', { buyer: seen.buyer.name }) : t('page.byHidden')}
        </p>
        <RequirementOverview requirements={seen.requirements} />
        <p lang={seen.text ? seen.lang : undefined} className="text-sm break-words whitespace-pre-wrap text-ink-soft">
          {seen.text ?? t('page.hiddenText')}
        </p>
      </div>
    </Disclosure>
  )
}
