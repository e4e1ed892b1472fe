import { useLocation, useNavigation } from '@remix-run/react'
import { useEffect, useRef } from 'react'

interface Place {
  element: HTMLElement
  pathname: string
  /** What it stood in, the nearest first, each with which of its controls it was. */
  within: { parent: Element; index: number }[]
}

/** A control further away is no neighbour any more. */
const mostAround = 8
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
      last.current = target instanceof HTMLElement ? placeOf(target, location.pathname) : null
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

function placeOf(element: HTMLElement, pathname: string): Place {
  const within: Place['within'] = []
  let parent = element.parentElement
  for (; parent && parent.tagName !== 'MAIN' && within.length < mostAround; parent = parent.parentElement)
    within.push({ parent, index: controlsIn(parent).indexOf(element) })
  return { element, pathname, within }
}

function controlsIn(parent: Element): HTMLElement[] {
  return [...parent.querySelectorAll<HTMLElement>(controls)].filter((one) => one.checkVisibility?.() ?? true)
}

/**
 * What stands where something stood that is no more: the same field made anew, else the next control; nothing as long as it
 * is there. A box to type into is not taken up by itself on a phone, where the keyboard would cover the page.
 */
function followerOf({ element, within }: Place): HTMLElement | null {
  if (element.isConnected) return null
  const name = element.getAttribute('name')
  const isField = element.matches('textarea, input:not([type="checkbox"], [type="radio"])')
  if (isField && !matchMedia('(pointer: fine)').matches) return null
  for (const { parent, index } of within) {
    if (!parent.isConnected) continue
    const left = controlsIn(parent)
    const same = isField
      ? left.find((one) => one.tagName === element.tagName && one.getAttribute('name') === name)
      : null
    const follower = same ?? left[Math.min(index, left.length - 1)]
    if (follower) return follower
  }
  return null
}
