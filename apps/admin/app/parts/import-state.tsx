import type { ImportSummary } from '@matxich/api'
import { useTranslations } from '@matxich/i18n/react'
import { Badge, type Tone } from '@matxich/ui'
import { CircleCheck, CirclePause, LoaderCircle, OctagonX, Undo2 } from 'lucide-react'

const looks: Record<ImportSummary['state'], { tone: Tone; icon: typeof CircleCheck }> = {
  reading: { tone: 'action', icon: LoaderCircle },
  previewed: { tone: 'gap', icon: CirclePause },
  applying: { tone: 'action', icon: LoaderCircle },
  applied: { tone: 'met', icon: CircleCheck },
  undoing: { tone: 'action', icon: LoaderCircle },
  undone: { tone: 'neutral', icon: Undo2 },
  failed: { tone: 'error', icon: OctagonX },
}

/** Where an import stands. */
export function ImportState({ state }: { state: ImportSummary['state'] }) {
  const t = useTranslations('import')
  const { tone, icon: Icon } = looks[state]
  return (
    <Badge tone={tone} icon={<Icon aria-hidden />}>
      {t(`state.${state}`)}
    </Badge>
  )
}
