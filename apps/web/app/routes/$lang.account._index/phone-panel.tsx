import { errorsOf, FailureAlert, type FormAnswer } from '@matxich/app'
import { PasswordField } from '@matxich/app/account'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Button, Disclosure, Panel, TextField } from '@matxich/ui'
import { Form } from '@remix-run/react'

/** The number one can sign in by. */
export function PhonePanel({ phone, answer }: { phone: string | null; answer: FormAnswer | null }) {
  const language = useLanguage()
  const t = useTranslations('account')
  return (
    <Panel title={t('phone.title')} id="phone">
      <FailureAlert answer={answer} />
      <div className="grid gap-4">
        <p>{phone ? <span className="tabular-nums">{phone}</span> : t('phone.none')}</p>
        <Disclosure summary={phone ? t('phone.change') : t('phone.add')} open={answer ? true : undefined}>
          <Form method="post" noValidate className="grid max-w-md gap-5">
            <input type="hidden" name="act" value="phone" />
            <TextField
              name="phone"
              type="tel"
              label={t('field.phone')}
              hint={t('phone.hint')}
              autoComplete="tel"
              maxLength={40}
              defaultValue={answer?.typed.phone ?? phone ?? ''}
              error={errorsOf(answer, 'phone', language)}
            />
            <PasswordField
              name="password"
              label={t('field.currentPassword')}
              autoComplete="current-password"
              error={errorsOf(answer, 'password', language)}
            />
            <div>
              <Button wide>{t('phone.submit')}</Button>
            </div>
          </Form>
        </Disclosure>
      </div>
    </Panel>
  )
}
