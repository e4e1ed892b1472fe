import type { NeedDetail } from '@matxich/api'
import { localePath } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Alert, Button, LinkButton, Panel, TextLink } from '@matxich/ui'
import { Form } from '@remix-run/react'
import type { PublishChoice, Zone } from '../../needs/publish-choice.ts'
import { PublishChoiceFields } from '../../needs/publish-choice-fields.tsx'
import { PublishReview, type PublishReviewProps } from './publish-review.tsx'

export interface PublishPanelProps {
  need: NeedDetail
  choice: PublishChoice
  /** Who asks is known to be who they say; until then a need stays a draft. */
  isConfirmed: boolean
  ownZone: Zone
  /** The buyer has pressed "review": what will happen, to be asked once more; null while the choice is being made. */
  review: Omit<PublishReviewProps, 'need' | 'choice' | 'buyer' | 'count'> | null
  /** What is wrong with the choice. */
  issues: { path: string; rule: string }[]
  buyer: string
  /** Suppliers that meet every must as it stands. */
  count: number
  /** ISO date, the first day that an answer may be asked for. */
  today: string
}

/** Who may see the need. Publishing asks once more and names what others will see; the choice is part of the address. */
export function PublishPanel(props: PublishPanelProps) {
  const t = useTranslations('need')
  const { need, isConfirmed, review } = props
  return (
    <Panel id="publish" title={t(need.state === 'open' ? 'publish.openTitle' : 'publish.title')}>
      {need.requirements.length === 0 ? (
        <Alert tone="gap">{t('publish.needsRequirement')}</Alert>
      ) : !isConfirmed ? (
        <Unconfirmed />
      ) : review ? (
        <PublishReview {...props} {...review} />
      ) : (
        <ChoiceForm {...props} />
      )}
    </Panel>
  )
}

/** The composer keeps the draft and says what is missing. */
function Unconfirmed() {
  const language = useLanguage()
  const t = useTranslations('need')
  return (
    <Alert
      tone="gap"
      title={t('publish.unconfirmedTitle')}
      actions={
        <LinkButton href={localePath(language, '/claim')} look="primary">
          {t('publish.claim')}
        </LinkButton>
      }
    >
      {t('publish.unconfirmedText')}
    </Alert>
  )
}

function ChoiceForm({ need, choice, ownZone, today, issues }: PublishPanelProps) {
  const language = useLanguage()
  const t = useTranslations('need')
  return (
    <Form method="get" action="#publish" noValidate preventScrollReset className="grid gap-6">
      <input type="hidden" name="review" value="1" />
      <PublishChoiceFields choice={choice} ownZone={ownZone} today={today} issues={issues}>
        <TextLink
          href={localePath(language, `/needs/${need.id}/firms`)}
          className="inline-flex items-center justify-self-start text-sm touch:min-h-11"
        >
          {t('publish.keptOutFirms', { count: need.own?.excludedFirms ?? 0 })}
        </TextLink>
      </PublishChoiceFields>
      <div>
        <Button look="primary" size="large" wide>
          {t(need.state === 'open' ? 'publish.reviewOpen' : 'publish.review')}
        </Button>
      </div>
    </Form>
  )
}
