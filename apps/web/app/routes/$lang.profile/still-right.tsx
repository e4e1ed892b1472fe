import type { ProfileHome } from '@matxich/api'
import { useFormat, useTranslations } from '@matxich/i18n/react'
import { Button, Panel } from '@matxich/ui'
import { Form, useNavigation } from '@remix-run/react'

/** "Still right": one press confirms everything that is published, as of today. */
export function StillRight({ home, isJustDone }: { home: ProfileHome; isJustDone: boolean }) {
  const t = useTranslations('profile')
  const format = useFormat()
  const isBusy = useNavigation().formData?.get('intent') === 'confirm'
  const date = format.date(home.draft.confirmedAt)
  return (
    <Panel title={t('home.confirmTitle')}>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <p className={`min-w-0 flex-1 basis-64 ${home.isStale ? 'font-medium text-gap' : 'text-ink-soft'}`}>
          {t(home.isStale ? 'home.staleText' : 'home.confirmText', { date })}
        </p>
        {isJustDone && !home.isStale ? null : (
          <Form method="post">
            <input type="hidden" name="intent" value="confirm" />
            <Button
              look={home.isStale ? 'primary' : 'secondary'}
              size="large"
              busyLabel={isBusy ? t('step.saving') : null}
            >
              {t('home.confirm')}
            </Button>
          </Form>
        )}
      </div>
    </Panel>
  )
}
