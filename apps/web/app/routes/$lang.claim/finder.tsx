import { ruleMessage } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Button, Disclosure, SelectField, TextField } from '@matxich/ui'
import { Form, useLoaderData } from '@remix-run/react'
import { Search } from 'lucide-react'
import type { loader } from './claim.server.ts'
import { taxCodeRule } from './tax-code-rule.ts'

/** Three ways to find one's enterprise, the usual one first. */
export function Finder() {
  const { asked, found, purpose, countries } = useLoaderData<typeof loader>()
  const t = useTranslations('claim')
  const language = useLanguage()
  const submit = (
    <Button look="secondary" icon={<Search aria-hidden />} wide>
      {t('find.submit')}
    </Button>
  )
  const as = <input type="hidden" name="as" value={purpose} />
  return (
    <div className="grid gap-3">
      <Form method="get" className="grid gap-3">
        {as}
        <TextField
          name="taxCode"
          label={t('find.taxCode')}
          hint={t('find.taxCodeHint')}
          mono
          inputMode="numeric"
          autoComplete="off"
          maxLength={40}
          required
          key={asked?.by === 'taxCode' ? asked.taxCode : 'none'}
          defaultValue={asked?.by === 'taxCode' ? asked.taxCode : ''}
          error={found?.refusal ? ruleMessage({ rule: taxCodeRule(found.refusal) }, language) : null}
        />
        <div>
          <Button look="primary" icon={<Search aria-hidden />} wide>
            {t('find.submit')}
          </Button>
        </div>
      </Form>
      <Disclosure summary={t('find.byName')} open={asked?.by === 'name' || found?.refusal === 'taxCodePersonal'}>
        <Form method="get" className="grid gap-3 border-s-2 border-line ps-4">
          {as}
          <TextField
            name="name"
            label={t('find.name')}
            hint={t('find.nameHint')}
            minLength={2}
            maxLength={200}
            required
            defaultValue={asked?.by === 'name' ? asked.name : ''}
          />
          <div>{submit}</div>
        </Form>
      </Disclosure>
      <Disclosure summary={t('find.foreign')} open={asked?.by === 'registration' || (!asked && purpose === 'buy')}>
        <Form method="get" className="grid gap-3 border-s-2 border-line ps-4">
          {as}
          <SelectField
            name="country"
            label={t('find.country')}
            placeholder={t('find.chooseCountry')}
            options={countries.filter(({ value }) => value !== 'VN')}
            required
            defaultValue={asked?.by === 'registration' ? asked.country : ''}
          />
          <TextField
            name="number"
            label={t('find.number')}
            hint={t('find.numberHint')}
            mono
            maxLength={60}
            required
            defaultValue={asked?.by === 'registration' ? asked.registrationNumber : ''}
          />
          <div>{submit}</div>
        </Form>
      </Disclosure>
    </div>
  )
}
