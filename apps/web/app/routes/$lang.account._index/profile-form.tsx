import { errorsOf, FailureAlert, type FormAnswer } from '@matxich/app'
import { languages } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Button, Panel, RadioGroup, SelectField, TextField } from '@matxich/ui'
import { Form, useNavigation } from '@remix-run/react'
import { TimeZoneField } from './time-zone-field.tsx'

interface Own {
  name: string
  language: string
  timeZone: string
  mailFrequency: string
  timeZones: { common: string[]; others: string[] }
}

const frequencies = ['instant', 'daily', 'never'] as const

/** Name, language, time zone, and how often mail comes. */
export function ProfileForm({ own, answer }: { own: Own; answer: FormAnswer | null }) {
  const language = useLanguage()
  const t = useTranslations('account')
  const common = useTranslations('common')
  const { state, formData } = useNavigation()
  const isBusy = state === 'submitting' && formData?.get('act') === 'profile'
  return (
    <Panel title={t('profile.title')}>
      <FailureAlert answer={answer} />
      <Form method="post" noValidate className="grid gap-5">
        <input type="hidden" name="act" value="profile" />
        <TextField
          name="name"
          label={t('field.name')}
          autoComplete="name"
          required
          maxLength={120}
          defaultValue={answer?.typed.name ?? own.name}
          error={errorsOf(answer, 'name', language)}
        />
        <div className="grid gap-5 sm:grid-cols-2">
          <SelectField
            name="language"
            label={t('field.language')}
            defaultValue={answer?.typed.language ?? own.language}
            options={languages.map((one) => ({ value: one, label: common(`language.${one}`) }))}
            error={errorsOf(answer, 'language', language)}
          />
          <TimeZoneField
            value={answer?.typed.timeZone ?? own.timeZone}
            zones={own.timeZones}
            error={errorsOf(answer, 'timeZone', language)}
          />
        </div>
        <RadioGroup
          name="mailFrequency"
          label={t('profile.mailFrequency')}
          defaultValue={answer?.typed.mailFrequency ?? own.mailFrequency}
          choices={frequencies.map((value) => ({ value, label: t(`profile.frequency.${value}`) }))}
        />
        <div>
          <Button look="primary" wide busyLabel={isBusy ? common('action.saving') : ''}>
            {common('action.saveChanges')}
          </Button>
        </div>
      </Form>
    </Panel>
  )
}
