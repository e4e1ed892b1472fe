import { errorsOf, FailureAlert, type FormAnswer } from '@matxich/app'
import { PasswordField } from '@matxich/app/account'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Alert, Button, Disclosure, Panel, TextField } from '@matxich/ui'
import { Form } from '@remix-run/react'

interface EmailPanelProps {
  own: { email: string | null; wantedEmail: string | null }
  answer: FormAnswer | null
}

/** The address that is theirs, the one that waits for its link, and asking for another. */
export function EmailPanel({ own, answer }: EmailPanelProps) {
  const language = useLanguage()
  const t = useTranslations('account')
  return (
    <Panel title={t('email.title')} id="email">
      <FailureAlert answer={answer} />
      <div className="grid gap-4">
        <p className="break-words">{own.email ?? t('email.none')}</p>
        {own.wantedEmail ? (
          <Alert
            actions={
              <Form method="post">
                <Button name="act" value="resend" size="small">
                  {t('email.resend')}
                </Button>
              </Form>
            }
          >
            {t('email.waiting', { email: own.wantedEmail })}
          </Alert>
        ) : null}
        <Disclosure
          summary={own.email ? t('email.change') : t('email.add')}
          open={answer?.typed.act === 'email' ? true : undefined}
        >
          <Form method="post" noValidate className="grid max-w-md gap-5">
            <input type="hidden" name="act" value="email" />
            <TextField
              name="email"
              type="email"
              label={t('email.new')}
              autoComplete="email"
              required
              maxLength={200}
              defaultValue={answer?.typed.email}
              error={errorsOf(answer, 'email', language)}
            />
            <PasswordField
              name="password"
              label={t('field.currentPassword')}
              autoComplete="current-password"
              error={errorsOf(answer, 'password', language)}
            />
            <div>
              <Button wide>{t('email.submit')}</Button>
            </div>
          </Form>
        </Disclosure>
      </div>
    </Panel>
  )
}
