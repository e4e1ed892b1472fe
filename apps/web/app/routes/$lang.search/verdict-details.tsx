import type { Verdict } from '@matxich/api'
import { useTranslations } from '@matxich/i18n/react'
import { ChevronDown } from 'lucide-react'
import { VerdictChips, VerdictList } from '../../parts/verdict-list.tsx'

/** What a supplier meets, lacks or does not state, in a line; the words that say so one press away. */
export function VerdictDetails({ verdicts }: { verdicts: Verdict[] }) {
  const t = useTranslations('match')
  return (
    <details className="border-t border-line pt-3">
      <summary className="flex flex-wrap items-center gap-x-4 gap-y-1 rounded-sm">
        <VerdictChips verdicts={verdicts} />
        <span className="ms-auto inline-flex items-center gap-1 text-sm text-action touch:min-h-11">
          {t('evidence.show')}
          <ChevronDown aria-hidden className="chevron size-3.5" />
        </span>
      </summary>
      <VerdictList verdicts={verdicts} className="mt-2" />
    </details>
  )
}
