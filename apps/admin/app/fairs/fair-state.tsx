import { useTranslations } from '@matxich/i18n/react'
import { Badge } from '@matxich/ui'
import { CircleCheck, CircleX, Pencil } from '@matxich/ui/icons'

const looks = {
  draft: { tone: 'neutral', icon: <Pencil aria-hidden /> },
  published: { tone: 'met', icon: <CircleCheck aria-hidden /> },
  cancelled: { tone: 'gap', icon: <CircleX aria-hidden /> },
} as const

/** Whether a fair is shown, as a word and an icon. */
export function FairState({ state }: { state: keyof typeof looks }) {
  const t = useTranslations('fair')
  return <Badge {...looks[state]}>{t(`state.${state}`)}</Badge>
}
