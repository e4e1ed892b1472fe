import { useTranslations } from '@matxich/i18n/react'

/** Words of a text to paste into Zalo. */
export function useShareLabels() {
  const t = useTranslations('notice')
  return {
    label: t('share.label'),
    hint: t('share.hint'),
    copyLabel: t('share.copy'),
    copiedLabel: t('share.copied'),
  }
}
