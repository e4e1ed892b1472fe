import { localePath } from '@matxich/i18n'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import { Alert, Button } from '@matxich/ui'
import { Form, useNavigation } from '@remix-run/react'

/** To its own people, once a profile has grown old: one press confirms that it still holds. */
export function ConfirmOwn({ date }: { date: Date }) {
  const language = useLanguage()
  const t = useTranslations('profile')
  const format = useFormat()
  const isBusy = useNavigation().formData?.get('intent') === 'confirm'
  return (
    <Alert
      tone="gap"
      className="no-print mb-8"
      title={t('home.confirmTitle')}
      actions={
        <Form method="post" action={localePath(language, '/profile')}>
          <input type="hidden" name="intent" value="confirm" />
          <Button look="primary" busyLabel={isBusy ? t('step.saving') : null}>
            {t('home.confirm')}
          </Button>
        </Form>
      }
    >
      {t('home.staleText', { date: format.date(date) })}
    </Alert>
  )
}
