import { useEffect, useRef, useState } from 'react'

interface Revised {
  title: string | null
  text: string | null
  revision: number
}

/**
 * The revision that what is being typed started from. Pressing a chip makes revisions too; those keep the words, so the
 * typed text still follows them. Where somebody else changed the words, the older number stays, and saving says so once:
 * after a refusal, which shows what stands now, the next saving counts.
 * @param refused the form as it came back, a new value for each time
 */
export function useBaseRevision(
  { title, text, revision }: Revised,
  refused: unknown,
): { revision: number; onSent: () => void } {
  const [base, setBase] = useState({ title, text, revision })
  const isSent = useRef(false)
  useEffect(() => {
    setBase((known) =>
      isSent.current || (known.title === title && known.text === text) ? { title, text, revision } : known,
    )
    isSent.current = false
  }, [title, text, revision])
  useEffect(() => {
    if (refused) setBase({ title, text, revision })
  }, [refused, title, text, revision])
  return {
    revision: base.revision,
    onSent: () => {
      isSent.current = true
    },
  }
}
