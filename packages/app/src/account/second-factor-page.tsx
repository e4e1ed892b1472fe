import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Alert, Button, PageHeader } from '@matxich/ui'
import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { errorsOf, FailureAlert, type FormAnswer } from '../form-answer.tsx'
import { PasswordField } from './password-field.tsx'
import { SecondFactorSetup } from './second-factor-setup.tsx'

export interface SecondFactorPageProps {
  setup: { key: string; qrSvg: string } | null
  isOn: boolean
  /** The person works for the center and can do nothing there without one. */
  isNeeded: boolean
  answer: FormAnswer | null
  /** The codes for when the authenticator is lost, right after they were made. */
  children: ReactNode
}

/** Setting up a second factor, or making new backup codes for one. */
export function SecondFactorPage({ setup, isOn, isNeeded, answer, children }: SecondFactorPageProps) {
  const language = useLanguage()
  const t = useTranslations('account')
  return (
    <div className="mx-auto max-w-md">
      <PageHeader
        title={t('secondFactor.title')}
        description={children ? undefined : t(isOn ? 'secondFactor.renewText' : 'secondFactor.why')}
      />
      {isNeeded && !children ? (
        <Alert tone="gap" className="mb-6">
          {t('secondFactor.must')}
        </Alert>
      ) : null}
      {children ??
        (isOn ? (
          <>
            <FailureAlert answer={answer} />
            <Form method="post" noValidate className="grid gap-5">
              <PasswordField
                name="password"
                label={t('field.currentPassword')}
                autoComplete="current-password"
                error={errorsOf(answer, 'password', language)}
              />
              <div>
                <Button look="primary" name="act" value="renew" wide>
                  {t('secondFactor.renew')}
                </Button>
              </div>
            </Form>
          </>
        ) : (
          <SecondFactorSetup setup={setup} answer={answer} />
        ))}
    </div>
  )
}
