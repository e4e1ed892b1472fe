import { localePath } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Button, TextField, TextLink } from '@matxich/ui'
import { Form, useNavigation, useSearchParams } from '@remix-run/react'
import { errorsOf, FailureAlert, type FormAnswer } from '../form-answer.tsx'

/** The second step of signing in. */
export function CodeForm({ answer }: { answer: FormAnswer | null }) {
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
          name="code"
          label={t('field.code')}
          autoComplete="one-time-code"
          autoCapitalize="off"
          spellCheck={false}
          mono
          required
          error={errorsOf(answer, 'code', language)}
        />
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
          <Button look="primary" wide busyLabel={state === 'submitting' ? t('signIn.busy') : ''}>
            {t('code.submit')}
          </Button>
          <TextLink href={localePath(language, '/sign-in')} className="inline-block touch:py-2.5">
            {t('code.again')}
          </TextLink>
        </div>
      </Form>
    </>
  )
}
