import type { NeedDetail } from '@matxich/api'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import { Alert, Button, Checkbox, LinkButton, Panel, RadioGroup, TextField } from '@matxich/ui'
import { Form, useLocation, useNavigation } from '@remix-run/react'
import { useEffect, useRef } from 'react'
import { fieldErrors } from '../../parts/field-errors.ts'
import type { PublishChoice } from './publish-review.ts'

export interface PublishPanelProps {
  need: NeedDetail
  choice: PublishChoice
  /** The buyer has pressed "review": says what will happen and asks once more. */
  isReview: boolean
  buyer: string
  /** Suppliers that meet every must as it stands. */
  count: number
  /** ISO date, the first day that an answer may be asked for. */
  today: string
}

/** Who may see the need. Publishing asks once more and names what others will see; the choice is part of the address. */
export function PublishPanel(props: PublishPanelProps) {
  const t = useTranslations('need')
  const isOpen = props.need.state === 'open'
  return (
    <Panel id="publish" title={t(isOpen ? 'publish.openTitle' : 'publish.title')}>
      {props.need.requirements.length === 0 ? (
        <Alert tone="gap">{t('publish.needsRequirement')}</Alert>
      ) : props.isReview && !isPast(props) ? (
        <Review {...props} />
      ) : (
        <ChoiceForm {...props} />
      )}
    </Panel>
  )
}

function isPast({ choice, today }: PublishPanelProps): boolean {
  return choice.deadline !== null && choice.deadline < today
}

function ChoiceForm(props: PublishPanelProps) {
  const { need, choice, isReview, today } = props
  const language = useLanguage()
  const t = useTranslations('need')
  const common = useTranslations('common')
  const errors = isReview && isPast(props) ? fieldErrors([{ path: 'deadline', rule: 'datePassed' }], language) : {}
  return (
    <Form method="get" action="#publish" noValidate preventScrollReset className="grid gap-6">
      <input type="hidden" name="review" value="1" />
      <RadioGroup
        name="visibility"
        label={t('publish.visibility')}
        defaultValue={choice.visibility}
        choices={(['matching', 'public', 'invited'] as const).map((value) => ({
          value,
          label: t(`visibility.${value}`),
          hint: t(`publish.hint.${value}`),
        }))}
      />
      <Checkbox
        name="hide"
        value="1"
        defaultChecked={choice.isBuyerHidden}
        label={t('publish.hideBuyer')}
        hint={t('publish.hideBuyerHint')}
      />
      <TextField
        id="deadline"
        name="deadline"
        type="date"
        min={today}
        label={t('publish.deadline')}
        note={common('form.optional')}
        defaultValue={choice.deadline ?? ''}
        error={errors.deadline}
        className="max-w-96"
      />
      <div>
        <Button look="primary" size="large" wide>
          {t(need.state === 'open' ? 'publish.reviewOpen' : 'publish.review')}
        </Button>
      </div>
    </Form>
  )
}

function Review({ need, choice, buyer, count }: PublishPanelProps) {
  const t = useTranslations('need')
  const format = useFormat()
  const { pathname } = useLocation()
  const isOpen = need.state === 'open'
  const isSending = useNavigation().formData?.get('intent') === 'publish'
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: false }), [])
  const back = new URLSearchParams({ visibility: choice.visibility })
  if (choice.isBuyerHidden) back.set('hide', '1')
  if (choice.deadline) back.set('deadline', choice.deadline)
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
        <li>
          {choice.deadline ? t('publish.until', { date: format.date(choice.deadline) }) : t('publish.noDeadline')}
        </li>
        {isOpen ? null : <li>{t('publish.nothingSent')}</li>}
      </ul>
      <Form method="post" className="flex flex-wrap gap-3">
        <input type="hidden" name="intent" value="publish" />
        <input type="hidden" name="visibility" value={choice.visibility} />
        <input type="hidden" name="hide" value={choice.isBuyerHidden ? '1' : ''} />
        <input type="hidden" name="deadline" value={choice.deadline ?? ''} />
        <Button look="primary" size="large" busyLabel={isSending ? t('publish.publishing') : null}>
          {t(isOpen ? 'publish.confirmOpen' : 'publish.confirm')}
        </Button>
        <LinkButton href={`${pathname}?${back}#publish`} size="large" preventScrollReset>
          {t('publish.back')}
        </LinkButton>
      </Form>
    </div>
  )
}
