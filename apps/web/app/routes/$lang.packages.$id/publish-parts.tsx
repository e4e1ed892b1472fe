import { localePath } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Alert, Button, LinkButton, Panel } from '@matxich/ui'
import { Form, useLocation, useNavigation } from '@remix-run/react'
import { type PublishChoice, publishChoiceQuery, type Zone } from '../../needs/publish-choice.ts'
import { PublishChoiceFields, PublishChoiceInputs } from '../../needs/publish-choice-fields.tsx'
import { PublishFacts, type PublishFactsProps } from '../../needs/publish-facts.tsx'

export interface PublishPartsProps {
  /** Drafts that ask something. */
  count: number
  choice: PublishChoice
  isConfirmed: boolean
  ownZone: Zone
  today: string
  issues: { path: string; rule: string }[]
  review: { deadline: PublishFactsProps['deadline'] } | null
}

/** Opens all drafts at once: one choice for all, asked once more. */
export function PublishParts({ count, choice, isConfirmed, ownZone, today, issues, review }: PublishPartsProps) {
  const language = useLanguage()
  const t = useTranslations('package')
  const need = useTranslations('need')
  return (
    <Panel id="publish" title={t('page.publishTitle')} description={t('page.publishHint')}>
      {count === 0 ? (
        <Alert tone="gap">{need('publish.needsRequirement')}</Alert>
      ) : !isConfirmed ? (
        <Alert
          tone="gap"
          title={need('publish.unconfirmedTitle')}
          actions={
            <LinkButton href={localePath(language, '/claim')} look="primary">
              {need('publish.claim')}
            </LinkButton>
          }
        >
          {need('publish.unconfirmedText')}
        </Alert>
      ) : review ? (
        <Review count={count} choice={choice} deadline={review.deadline} />
      ) : (
        <Form method="get" action="#publish" noValidate preventScrollReset className="grid gap-6">
          <input type="hidden" name="review" value="1" />
          <PublishChoiceFields choice={choice} ownZone={ownZone} today={today} issues={issues} />
          <div>
            <Button look="primary" size="large" wide>
              {t('page.review')}
            </Button>
          </div>
        </Form>
      )}
    </Panel>
  )
}

function Review({
  count,
  choice,
  deadline,
}: Pick<PublishPartsProps, 'count' | 'choice'> & Pick<PublishFactsProps, 'deadline'>) {
  const t = useTranslations('package')
  const need = useTranslations('need')
  const { pathname } = useLocation()
  const isSending = useNavigation().formData?.get('intent') === 'publish'
  return (
    <div className="grid gap-4 rounded-md border border-action bg-action-soft p-5">
      <h3 className="text-lg font-semibold">{t('page.confirmTitle', { count })}</h3>
      <ul className="grid list-disc gap-1.5 ps-5">
        <li>
          {need(`visibility.${choice.visibility}`)}. {need(`publish.hint.${choice.visibility}`)}
        </li>
        {choice.isBuyerHidden ? <li>{need('publish.seesRequirements')}</li> : null}
        <PublishFacts choice={choice} deadline={deadline} excludedFirms={0} />
      </ul>
      <Form method="post" className="flex flex-wrap gap-3">
        <input type="hidden" name="intent" value="publish" />
        <PublishChoiceInputs choice={choice} deadline={deadline?.deadline ?? null} />
        <Button look="primary" size="large" busyLabel={isSending ? need('publish.publishing') : null}>
          {t('page.publish', { count })}
        </Button>
        <LinkButton href={`${pathname}?${publishChoiceQuery(choice)}#publish`} size="large" preventScrollReset>
          {need('publish.back')}
        </LinkButton>
      </Form>
    </div>
  )
}
