import type { ProfileGroup } from '@matxich/api'
import { useTranslations } from '@matxich/i18n/react'
import { RadioGroup } from '@matxich/ui'

/** Who may read a part of the profile, in plain words. */
export function VisibilityChoice({
  group,
  label,
  value,
  hasHints = false,
}: {
  group: ProfileGroup
  label: string
  value: 'public' | 'verified_buyers' | 'center'
  hasHints?: boolean
}) {
  const t = useTranslations('profile')
  return (
    <RadioGroup
      inline={!hasHints}
      name={`visibility.${group}`}
      label={label}
      defaultValue={value}
      choices={(['public', 'verified_buyers', 'center'] as const).map((one) => ({
        value: one,
        label: t(`visibility.${one}`),
        hint: hasHints ? t(`visibility.${one}Hint`) : undefined,
      }))}
    />
  )
}
