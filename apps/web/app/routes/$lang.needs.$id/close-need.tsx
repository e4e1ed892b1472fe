import { useTranslations } from '@matxich/i18n/react'
import { Button, Disclosure, RadioGroup } from '@matxich/ui'
import { Form } from '@remix-run/react'

const outcomes = ['awarded', 'notFound', 'cancelled'] as const

/** Takes the need off the market: says what that means, asks how it ended, and names the need. */
export function CloseNeed({ title }: { title: string }) {
  const t = useTranslations('need')
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
        <div>
          <Button look="danger">{t('page.closeSubmit', { title })}</Button>
        </div>
      </Form>
    </Disclosure>
  )
}
