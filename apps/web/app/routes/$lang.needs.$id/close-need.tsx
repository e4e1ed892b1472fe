import type { NeedEngagement } from '@matxich/api'
import { useTranslations } from '@matxich/i18n/react'
import { Button, CheckboxGroup, Disclosure, RadioGroup, TextArea } from '@matxich/ui'
import { Form } from '@remix-run/react'

const outcomes = ['awarded', 'notFound', 'cancelled'] as const

export interface CloseNeedProps {
  title: string
  engagements: NeedEngagement[]
}

/** Takes the need off the market: says what that means, asks how it ended and for whom, and names the need. */
export function CloseNeed({ title, engagements }: CloseNeedProps) {
  const t = useTranslations('need')
  const engagement = useTranslations('engagement')
  const common = useTranslations('common')
  const candidates = engagements.filter(({ stage }) => stage !== 'declined')
  return (
    <Disclosure summary={t('page.close')}>
      <Form method="post" className="grid gap-4 rounded-md border border-line p-4">
        <input type="hidden" name="intent" value="close" />
        <p className="text-sm text-ink-soft">{t('page.closeHint')}</p>
        <RadioGroup
          name="outcome"
          label={t('page.closeTitle')}
          required
          defaultValue="awarded"
          choices={outcomes.map((value) => ({ value, label: t(`page.outcome.${value}`) }))}
        />
        {candidates.length > 0 ? (
          <CheckboxGroup
            name="awardedTo"
            label={t('page.awardedTo')}
            hint={t('page.awardedToHint')}
            choices={candidates.map(({ supplier, stage }) => ({
              value: supplier.id,
              label: <span lang="vi">{supplier.name.vi}</span>,
              hint: engagement.has(`state.${stage}`) ? engagement(`state.${stage}`) : null,
            }))}
          />
        ) : null}
        <TextArea name="note" rows={2} maxLength={1000} label={t('page.closeNote')} note={common('form.optional')} />
        <div className="grid justify-items-start gap-2">
          <p className="font-semibold wrap-anywhere">{title}</p>
          <Button look="danger">{t('page.close')}</Button>
        </div>
      </Form>
    </Disclosure>
  )
}
