import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Button, Code, TextField } from '@matxich/ui'
import { Form, useNavigation } from '@remix-run/react'
import { errorsOf, FailureAlert, type FormAnswer } from '../form-answer.tsx'
import { PasswordField } from './password-field.tsx'

export interface SecondFactorSetupProps {
  /** Waits for its first code; null before it was begun. */
  setup: { key: string; qrSvg: string } | null
  answer: FormAnswer | null
}

/** Setting up a second factor: the password, then a code from the authenticator that scanned the picture. */
export function SecondFactorSetup({ setup, answer }: SecondFactorSetupProps) {
  const language = useLanguage()
  const t = useTranslations('account')
  const { state } = useNavigation()
  const busyLabel = state === 'submitting' ? t('signIn.busy') : ''
  if (!setup)
    return (
      <>
        <FailureAlert answer={answer} />
        <Form method="post" noValidate className="grid gap-5">
          <PasswordField
            name="password"
            label={t('field.password')}
            autoComplete="current-password"
            error={errorsOf(answer, 'password', language)}
          />
          <div>
            <Button look="primary" name="act" value="start" wide busyLabel={busyLabel}>
              {t('secondFactor.begin')}
            </Button>
          </div>
        </Form>
      </>
    )
  return (
    <>
      <FailureAlert answer={answer} />
      <div className="grid gap-6">
        <div className="grid gap-3">
          <p className="font-semibold">{t('secondFactor.scan')}</p>
          <img
            src={`data:image/svg+xml;utf8,${encodeURIComponent(setup.qrSvg)}`}
            alt={t('secondFactor.qr')}
            width={208}
            height={208}
            className="size-52 rounded-md border border-line"
          />
          <p className="text-sm text-ink-soft">{t('secondFactor.key')}</p>
          <p className="break-words [&>span]:whitespace-normal">
            <Code>{setup.key}</Code>
          </p>
        </div>
        <Form method="post" noValidate className="grid gap-5">
          <TextField
            name="code"
            label={t('secondFactor.first')}
            inputMode="numeric"
            autoComplete="one-time-code"
            mono
            required
            maxLength={10}
            error={errorsOf(answer, 'code', language)}
          />
          <div>
            <Button look="primary" name="act" value="confirm" wide busyLabel={busyLabel}>
              {t('secondFactor.turnOn')}
            </Button>
          </div>
        </Form>
      </div>
    </>
  )
}
