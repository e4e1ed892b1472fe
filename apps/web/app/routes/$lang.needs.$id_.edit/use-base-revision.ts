import { useEffect, useRef, useState } from 'react'

interface Revised {
  title: string | null
  text: string | null
  revision: number
}

/**
 * The revision that what is being typed started from. Pressing a chip makes revisions too; those keep the words, so the
 * typed text still follows them. Where somebody else changed the words, the older number stays, and saving says so.
 */
export function useBaseRevision({ title, text, revision }: Revised): { revision: number; onSent: () => void } {
  const [base, setBase] = useState({ title, text, revision })
  const isSent = useRef(false)
  useEffect(() => {
    setBase((known) =>
      isSent.current || (known.title === title && known.text === text) ? { title, text, revision } : known,
    )
    isSent.current = false
  }, [title, text, revision])
  return {
    revision: base.revision,
    onSent: () => {
      isSent.current = true
    },
  }
}
