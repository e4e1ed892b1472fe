import type { Sheet } from '@matxich/api'
import type { Language } from '@matxich/i18n'
import { classNames } from '@matxich/ui'

type Words = Sheet['place']

/** Words in Vietnamese, and below them in the other language, smaller. */
export function Both({ words, other, className }: { words: Words; other: Language; className?: string }) {
  return (
    <span className={classNames('block', className)}>
      {words.vi ? (
        <span lang="vi" className="block">
          {words.vi}
        </span>
      ) : null}
      {words.other && words.other !== words.vi ? (
        <span lang={other} className="block text-[0.875em] font-normal text-ink-soft">
          {words.other}
        </span>
      ) : null}
    </span>
  )
}

/** The same in one line. */
export function OneLine({ words, other }: { words: Words; other: Language }) {
  if (!words.other || words.other === words.vi) return <span lang="vi">{words.vi}</span>
  return (
    <>
      <span lang="vi">{words.vi}</span> / <span lang={other}>{words.other}</span>
    </>
  )
}
