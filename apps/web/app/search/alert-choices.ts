import { useTranslations } from '@matxich/i18n/react'

const alerts = ['daily', 'weekly', 'never'] as const
export type Alert = (typeof alerts)[number]

/** What a form says; whatever it does not understand is the choice that sends least. */
export function readAlert(value: unknown): Alert {
  return alerts.find((alert) => alert === value) ?? 'never'
}

/** How often one may be told of new results, as choices. */
export function useAlertChoices() {
  const t = useTranslations('savedSearch')
  return alerts.map((value) => ({ value, label: t(`alert.${value}`) }))
}
