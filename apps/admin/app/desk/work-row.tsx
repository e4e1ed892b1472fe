import { localePath } from '@matxich/i18n'
import { useLanguage } from '@matxich/i18n/react'
import { Link } from '@matxich/ui'
import { ChevronRight } from 'lucide-react'

export interface WorkRowProps {
  /** Where the next step is taken, without the language. */
  href: string
  title: string
  facts: string[]
  /** The next step in a word. */
  step: string
}

/** One thing that waits: what it is, and the way to its next step. */
export function WorkRow({ href, title, facts, step }: WorkRowProps) {
  const language = useLanguage()
  return (
    <li>
      <Link
        href={localePath(language, href)}
        className="group flex min-h-12 items-center gap-4 py-2.5 hover:text-action"
      >
        <span className="grid min-w-0 flex-1 gap-0.5">
          <span className="font-medium wrap-anywhere">{title}</span>
          <span className="text-sm text-ink-soft tabular-nums">{facts.join(' · ')}</span>
        </span>
        <span className="shrink-0 text-sm font-semibold text-action">{step}</span>
        <ChevronRight aria-hidden className="size-4 shrink-0 text-ink-soft group-hover:text-action" />
      </Link>
    </li>
  )
}
