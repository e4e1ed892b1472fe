import { useFormat, useTranslations } from '@matxich/i18n/react'
import { SelectField } from '@matxich/ui'

interface TimeZoneFieldProps {
  value: string
  zones: { common: string[]; others: string[] }
  error: string[]
}

/** Zones as the world names them, those of our buyers first; typing a city finds it, as in every native list. */
export function TimeZoneField({ value, zones, error }: TimeZoneFieldProps) {
  const t = useTranslations('account')
  const format = useFormat()
  // "Tokyo (Asia)", so that typing the city's first letters leads there.
  const shown = (zone: string) => {
    const [area = '', ...place] = zone.split('/')
    return { value: zone, label: `${format.series(place.reverse()).replaceAll('_', ' ')}${format.aside(area)}` }
  }
  const isListed = zones.common.includes(value) || zones.others.includes(value)
  return (
    <SelectField
      name="timeZone"
      label={t('field.timeZone')}
      defaultValue={value}
      error={error}
      options={[
        ...(isListed ? [] : [shown(value)]),
        ...zones.common.map(shown),
        { value: '', label: '———', disabled: true },
        ...zones.others.map(shown).sort((a, b) => a.label.localeCompare(b.label)),
      ]}
    />
  )
}
