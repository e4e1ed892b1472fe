import { useTranslations } from '@matxich/i18n/react'
import { Button, Disclosure, Panel, TextField } from '@matxich/ui'
import { CircleX, Copy, Send } from '@matxich/ui/icons'
import { Form } from '@remix-run/react'

export interface FairActsProps {
  fair: { state: 'draft' | 'published' | 'cancelled' }
  reasonErrors: string[] | undefined
}

/** What can be done with a fair as a whole. */
export function FairActs({ fair, reasonErrors }: FairActsProps) {
  const t = useTranslations('fair')
  return (
    <Panel title={t('desk.stateLabel')} className="lg:order-none max-lg:order-first">
      <div className="grid gap-5">
        {fair.state === 'published' ? (
          <Disclosure summary={t('desk.cancel')} open={Boolean(reasonErrors)}>
            <Form method="post" className="grid gap-3">
              <p className="text-sm text-ink-soft">{t('desk.cancelHint')}</p>
              <TextField
                label={t('desk.reason')}
                id="reason"
                name="reason"
                required
                minLength={3}
                maxLength={300}
                error={reasonErrors}
              />
              <Button look="danger" name="intent" value="cancel" icon={<CircleX aria-hidden />}>
                {t('desk.cancel')}
              </Button>
            </Form>
          </Disclosure>
        ) : (
          <Form method="post" className="grid justify-items-start gap-2">
            <Button look="primary" name="intent" value="publish" icon={<Send aria-hidden />}>
              {t(fair.state === 'draft' ? 'desk.publish' : 'desk.publishAgain')}
            </Button>
            <p className="text-sm text-ink-soft">{t('desk.publishHint')}</p>
          </Form>
        )}
        <Form method="post">
          <Button name="intent" value="copy" icon={<Copy aria-hidden />}>
            {t('desk.copy')}
          </Button>
        </Form>
      </div>
    </Panel>
  )
}
