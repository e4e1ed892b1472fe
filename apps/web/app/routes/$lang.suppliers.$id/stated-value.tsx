import { useFormat } from '@matxich/i18n/react'
import type { ReactNode } from 'react'

/** A value, with a dotted line and the firm's words behind it when it was read rather than filled in. */
export function StatedValue({ quote, children }: { quote: string | null; children: ReactNode }) {
  const format = useFormat()
  if (quote === null) return <>{children}</>
  return (
    <span title={format.quote(quote)} className="underline decoration-line-strong decoration-dotted underline-offset-4">
      {children}
    </span>
  )
}
