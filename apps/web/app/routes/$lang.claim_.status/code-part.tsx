import type { OwnClaim } from '@matxich/api'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import { Button, Panel, RadioGroup, TextField } from '@matxich/ui'
import { Form, useNavigation } from '@remix-run/react'
import type { FormFailure } from '../../page.server.ts'
import { fieldErrors } from '../../parts/field-errors.ts'

interface CodePartProps {
  claim: NonNullable<OwnClaim['claim']>
  sent: FormFailure | undefined
}

/** A code sent to an address on record, then entered here; without such an address there is no such way. */
export function CodePart({ claim: { contacts, code }, sent }: CodePartProps) {
  const t = useTranslations('claim')
  const common = useTranslations('common')
  const language = useLanguage()
  const format = useFormat()
  const { state, formData } = useNavigation()
  if (contacts.length === 0) return null
  const errors = sent?.typed.intent === 'enterCode' ? fieldErrors(sent.failure.issues, language).code : undefined
  const busy = (intent: string) =>
    state === 'submitting' && formData?.get('intent') === intent ? common('action.sending') : ''
  return (
    <Panel id="code" title={t('code.title')} description={t('code.text')}>
      <div className="grid gap-6">
        {code || errors ? (
          <Form method="post" className="grid gap-3" noValidate>
            <input type="hidden" name="intent" value="enterCode" />
            <TextField
              name="code"
              label={t('code.enter')}
              hint={code ? t('code.enterHint', { time: format.time(code.expiresAt), left: code.triesLeft }) : undefined}
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={9}
              mono
              required
              error={errors}
            />
            <div>
              <Button look="primary" wide busyLabel={busy('enterCode')}>
                {t('code.submit')}
              </Button>
            </div>
          </Form>
        ) : null}
        <Form method="post" className="grid gap-3">
          <input type="hidden" name="intent" value="sendCode" />
          <RadioGroup
            name="contactId"
            label={t('code.address')}
            choices={contacts.map(({ id, masked }) => ({ value: id, label: masked }))}
            defaultValue={contacts[0]?.id}
            required
          />
          <div>
            <Button wide busyLabel={busy('sendCode')}>
              {code ? t('code.sendAgain') : t('code.send')}
            </Button>
          </div>
        </Form>
      </div>
    </Panel>
  )
}
