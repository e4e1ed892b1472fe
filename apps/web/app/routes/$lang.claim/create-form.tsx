import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Button, Panel, SelectField, TextField } from '@matxich/ui'
import { Form, useLoaderData, useNavigation } from '@remix-run/react'
import { FormFailureNote } from '../../needs/form-failure.tsx'
import type { FormFailure } from '../../page.server.ts'
import { fieldErrors } from '../../parts/field-errors.ts'
import type { loader } from './claim.server.ts'

/** An enterprise that nobody knew of; what was looked for is filled in already. */
export function CreateForm({ sent }: { sent: FormFailure | undefined }) {
  const { asked, found, purpose, countries, provinces } = useLoaderData<typeof loader>()
  const t = useTranslations('claim')
  const error = useTranslations('error')
  const language = useLanguage()
  const { state, formData } = useNavigation()
  const typed: Record<string, string> = sent?.typed ?? {
    name: asked?.by === 'name' ? asked.name : '',
    taxCode: found?.taxCode ?? '',
    country: asked?.by === 'registration' ? asked.country : 'VN',
    registrationNumber: asked?.by === 'registration' ? asked.registrationNumber : '',
  }
  const errors = sent ? fieldErrors(sent.failure.issues, language) : {}
  const isBusy = state === 'submitting' && formData?.get('intent') === 'create'
  const field = (name: string) => ({ id: name, name, defaultValue: typed[name] ?? '', error: errors[name] })
  return (
    <Panel id="create" title={t('create.title')} description={t('create.offerText')}>
      <Form method="post" className="grid gap-5" noValidate>
        <input type="hidden" name="intent" value="create" />
        <input type="hidden" name="purpose" value={purpose} />
        {sent ? (
          <FormFailureNote
            failure={{ ...sent.failure, code: sent.failure.issues.length > 0 ? 'invalid' : sent.failure.code }}
            labels={{ name: t('create.name'), taxCode: t('create.taxCode'), registrationNumber: t('create.number') }}
            conflict={{ title: error('code.conflict.title'), text: error('code.conflict.text') }}
          />
        ) : null}
        <TextField {...field('name')} label={t('create.name')} hint={t('create.nameHint')} maxLength={200} required />
        <SelectField {...field('country')} label={t('create.country')} options={countries} required />
        <TextField
          {...field('taxCode')}
          label={t('create.taxCode')}
          hint={t('create.taxCodeHint')}
          mono
          inputMode="numeric"
          autoComplete="off"
          maxLength={40}
        />
        <TextField
          {...field('registrationNumber')}
          label={t('create.number')}
          hint={t('create.numberHint')}
          note={t('create.optional')}
          mono
          maxLength={60}
        />
        <SelectField
          {...field('formerProvince')}
          label={t('create.province')}
          hint={t('create.provinceHint')}
          placeholder={t('create.chooseProvince')}
          options={provinces}
        />
        <TextField {...field('district')} label={t('create.district')} note={t('create.optional')} maxLength={120} />
        <div>
          <Button look="primary" wide busyLabel={isBusy ? t('create.busy') : ''}>
            {t('create.submit')}
          </Button>
        </div>
      </Form>
    </Panel>
  )
}
