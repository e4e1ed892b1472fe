import type { Sheet } from '@matxich/api'
import type { ReactNode } from 'react'
import { OneLine } from './bilingual.tsx'

type Words = Sheet['place']

export function SheetSection({ sheet, head, children }: { sheet: Sheet; head: Words; children: ReactNode }) {
  return (
    <section className="mt-4 min-w-0">
      <h3 className="mb-1 border-b border-ink pb-1 text-base font-semibold">
        <OneLine words={head} other={sheet.other} />
      </h3>
      {children}
    </section>
  )
}

/** "and 3 more", where a list was shortened. */
export function More({ sheet, words }: { sheet: Sheet; words: Words | null }) {
  if (!words) return null
  return (
    <p className="pt-1 text-xs text-ink-soft">
      <OneLine words={words} other={sheet.other} />
    </p>
  )
}
