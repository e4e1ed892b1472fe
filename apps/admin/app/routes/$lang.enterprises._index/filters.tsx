import { localePath } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Button, LinkButton, SelectField, TextField } from '@matxich/ui'
import { Form } from '@remix-run/react'
import { ChevronDown, SlidersHorizontal } from 'lucide-react'
import type { EnterpriseSearch } from './enterprise-search.ts'

interface Option {
  value: string
  label: string
}

export interface FiltersProps {
  search: EnterpriseSearch
  provinces: Option[]
  categories: Option[]
}

/** What the table is narrowed by; a plain GET form, so that the address holds it. */
export function Filters({ search, provinces, categories }: FiltersProps) {
  const language = useLanguage()
  const t = useTranslations('admin')
  const common = useTranslations('common')
  const enterprise = useTranslations('enterprise')
  const isFiltered = Boolean(
    search.text ||
      search.formerProvince ||
      search.ownership ||
      search.claim ||
      search.verified !== null ||
      search.category,
  )
  return (
    <search>
      <details className="open-when-wide mb-6 rounded-md border border-line bg-surface" open={isFiltered}>
        <summary className="flex min-h-11 items-center gap-2 px-4 font-semibold">
          <SlidersHorizontal aria-hidden className="size-4" />
          {common('list.filters')}
          <ChevronDown aria-hidden className="chevron ms-auto size-4" />
        </summary>
        <Form
          key={JSON.stringify(search)}
          method="get"
          aria-label={t('enterprises.searchLabel')}
          className="grid items-end gap-x-4 gap-y-3 p-4 sm:grid-cols-2 max-lg:pt-1 lg:grid-cols-6"
        >
          <TextField
            name="q"
            type="search"
            data-search
            label={t('enterprises.search')}
            defaultValue={search.text}
            autoComplete="off"
            className="lg:col-span-2"
          />
          <SelectField
            name="province"
            label={t('enterprises.province')}
            placeholder={t('enterprises.any')}
            options={provinces}
            defaultValue={search.formerProvince ?? ''}
            className="lg:col-span-2"
          />
          <SelectField
            name="category"
            label={t('enterprises.category')}
            placeholder={t('enterprises.any')}
            options={categories}
            defaultValue={search.category ?? ''}
            className="lg:col-span-2"
          />
          <SelectField
            name="ownership"
            label={t('enterprises.ownership')}
            placeholder={t('enterprises.any')}
            options={(['domestic', 'fdi', 'joint'] as const).map((value) => ({
              value,
              label: enterprise(`ownership.${value}`),
            }))}
            defaultValue={search.ownership ?? ''}
          />
          <SelectField
            name="claim"
            label={t('enterprises.claim')}
            placeholder={t('enterprises.any')}
            options={(['none', 'pending', 'confirmed'] as const).map((value) => ({
              value,
              label: enterprise(`claim.${value}`),
            }))}
            defaultValue={search.claim ?? ''}
            className="lg:col-span-2"
          />
          <SelectField
            name="verified"
            label={t('enterprises.verified')}
            placeholder={t('enterprises.any')}
            options={[
              { value: 'yes', label: t('enterprises.isVerified') },
              { value: 'no', label: t('enterprises.isNotVerified') },
            ]}
            defaultValue={search.verified === null ? '' : search.verified ? 'yes' : 'no'}
          />
          <SelectField
            name="size"
            label={t('enterprises.pageSize')}
            options={['20', '50', '100'].map((value) => ({ value, label: value }))}
            defaultValue={String(search.pageSize)}
          />
          <input type="hidden" name="sort" value={search.sort} />
          <input type="hidden" name="direction" value={search.direction} />
          <div className="flex flex-wrap gap-3">
            <Button look="primary" className="grow">
              {t('enterprises.apply')}
            </Button>
            {isFiltered ? (
              <LinkButton href={localePath(language, '/enterprises')} look="quiet">
                {t('enterprises.clear')}
              </LinkButton>
            ) : null}
          </div>
        </Form>
      </details>
    </search>
  )
}
