import { useEffect, useRef, useState } from 'react'
import { Button } from './button.tsx'
import { classNames } from './class-names.ts'
import { Check, ChevronDown, Copy } from './icons.ts'

export interface CopyTextProps {
  /** What opens it: "Send by Zalo". */
  label: string
  /** What to do with the text, also its name for screen readers. */
  hint: string
  text: string
  copyLabel: string
  copiedLabel: string
  className?: string
}

/** A text to paste elsewhere. Without script it is there to be selected; with it, one button copies. */
export function CopyText({ label, hint, text, copyLabel, copiedLabel, className }: CopyTextProps) {
  const area = useRef<HTMLTextAreaElement>(null)
  const [hasScript, setHasScript] = useState(false)
  const [isCopied, setIsCopied] = useState(false)
  useEffect(() => setHasScript(true), [])
  const copy = async () => {
    area.current?.select()
    // The clipboard is closed to pages that come over plain http; the older way works there.
    const isDone = await (navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    ) ?? false)
    setIsCopied(isDone || document.execCommand('copy'))
  }
  return (
    <details className={classNames('no-print', className)}>
      <summary className="inline-flex items-center gap-1.5 rounded-sm py-1 text-sm font-medium text-action hover:text-action-strong touch:min-h-11">
        {label}
        <ChevronDown aria-hidden className="chevron size-4" />
      </summary>
      <div className="grid max-w-reading gap-2 pt-2">
        <p className="text-sm text-ink-soft">{hint}</p>
        <textarea
          ref={area}
          readOnly
          aria-label={hint}
          rows={4}
          value={text}
          onFocus={(event) => event.currentTarget.select()}
          className="w-full rounded-md border border-line-strong bg-surface p-3 text-base"
        />
        {hasScript ? (
          <div>
            <Button
              type="button"
              size="small"
              onClick={copy}
              icon={isCopied ? <Check aria-hidden /> : <Copy aria-hidden />}
            >
              <span aria-live="polite">{isCopied ? copiedLabel : copyLabel}</span>
            </Button>
          </div>
        ) : null}
      </div>
    </details>
  )
}
