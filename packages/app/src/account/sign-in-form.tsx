import { localePath } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Button, TextField, TextLink } from '@matxich/ui'
import { Form, useNavigation, useSearchParams } from '@remix-run/react'
import { errorsOf, FailureAlert, type FormAnswer } from '../form-answer.tsx'
import { PasswordField } from './password-field.tsx'

/** Name and password, and back to the page that asked for them. */
export function SignInForm({ answer }: { answer: FormAnswer | null }) {
  const language = useLanguage()
  const t = useTranslations('account')
  const [searchParams] = useSearchParams()
  const { state } = useNavigation()
  return (
    <>
      <FailureAlert answer={answer} />
      <Form method="post" noValidate className="grid gap-5">
        <input type="hidden" name="next" value={searchParams.get('next') ?? ''} />
        <TextField
          name="login"
          label={t('field.login')}
          autoComplete="username"
          autoCapitalize="off"
          spellCheck={false}
          required
          defaultValue={answer?.typed.login ?? ''}
          error={errorsOf(answer, 'login', language)}
        />
        <PasswordField
          name="password"
          label={t('field.password')}
          autoComplete="current-password"
          error={errorsOf(answer, 'password', language)}
        />
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
          <Button look="primary" wide busyLabel={state === 'submitting' ? t('signIn.busy') : ''}>
            {t('signIn.submit')}
          </Button>
          <TextLink href={localePath(language, '/forgot-password')} className="inline-block touch:py-2.5">
            {t('signIn.forgot')}
          </TextLink>
        </div>
      </Form>
    </>
  )
}
