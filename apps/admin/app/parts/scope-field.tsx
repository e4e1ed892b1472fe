import { useTranslations } from '@matxich/i18n/react'
import { CheckboxGroup } from '@matxich/ui'

export interface Province {
  /** Of the former 63, e.g. `74`. */
  code: string
  label: string
}

/** The former provinces somebody is responsible for. */
export function ScopeField({ provinces, chosen }: { provinces: Province[]; chosen: string[] }) {
  const t = useTranslations('member')
  return (
    <div className="max-h-80 overflow-y-auto rounded-md border border-line p-4">
      <CheckboxGroup
        name="province"
        label={t('scope.title')}
        hint={t('scope.hint')}
        defaultValue={chosen}
        choices={provinces.map(({ code, label }) => ({ value: code, label }))}
        inline
      />
    </div>
  )
}

/** "Bình Dương, Đồng Nai", or the whole country. */
export function useScopeText(): (codes: string[], provinces: Province[]) => string {
  const t = useTranslations('member')
  return (codes, provinces) =>
    codes.length === 0
      ? t('scope.everywhere')
      : codes.map((code) => provinces.find((one) => one.code === code)?.label ?? code).join(', ')
}
