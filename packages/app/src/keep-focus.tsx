import { useLocation, useNavigation } from '@remix-run/react'
import { useEffect, useRef } from 'react'

interface Place {
  element: Element
  pathname: string
  /** What it stood in, the nearest first, each with which of its controls it was. */
  within: { parent: Element; index: number }[]
}

const controls = 'a[href], button:not(:disabled), input:not([type="hidden"]), select, textarea, summary'

/**
 * Keeps the keyboard's place while a page changes under it. A chip or row that goes at a press leaves the focus to the one
 * that follows, not to the top of the page; an address with `#part` takes the focus there, as it does without script.
 */
export function KeepFocus() {
  const { state } = useNavigation()
  const { pathname, hash, key } = useLocation()
  const last = useRef<Place | null>(null)
  const known = useRef(key)
  useEffect(() => {
    const remember = ({ target }: FocusEvent) => {
      last.current = target instanceof Element ? placeOf(target, location.pathname) : null
    }
    document.addEventListener('focusin', remember)
    return () => document.removeEventListener('focusin', remember)
  }, [])
  useEffect(() => {
    if (state !== 'idle') return
    const hasMoved = known.current !== key
    known.current = key
    const part = hasMoved && hash ? document.getElementById(decodeURIComponent(hash.slice(1))) : null
    if (part && !part.contains(document.activeElement)) {
      if (!part.hasAttribute('tabindex')) part.tabIndex = -1
      part.focus({ preventScroll: true })
    } else if (document.activeElement === document.body && last.current?.pathname === pathname) {
      followerOf(last.current)?.focus({ preventScroll: true })
    }
  }, [state, pathname, hash, key])
  return null
}

function placeOf(element: Element, pathname: string): Place {
  const within: Place['within'] = []
  for (let parent = element.parentElement; parent && parent.tagName !== 'MAIN'; parent = parent.parentElement)
    within.push({ parent, index: [...parent.querySelectorAll(controls)].indexOf(element) })
  return { element, pathname, within }
}

/** What stands where something stood that is no more; nothing as long as it is there. */
function followerOf({ element, within }: Place): HTMLElement | null {
  if (element.isConnected) return null
  for (const { parent, index } of within) {
    if (!parent.isConnected) continue
    const left = [...parent.querySelectorAll<HTMLElement>(controls)].filter((one) => one.checkVisibility())
    const follower = left[Math.min(index, left.length - 1)]
    if (follower) return follower
  }
  return null
}
