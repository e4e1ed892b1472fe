import { useLocation, useNavigation } from '@remix-run/react'
import { useEffect, useRef } from 'react'

/**
 * After a form came back refused, puts the focus on what says so, within that form before elsewhere: the summary or alert,
 * else the first wrong field. So a second refusal is noticed like the first, and nobody looks for it from the top of the
 * page. A form that led on leaves the focus to the page it led to.
 */
export function FocusOnRefusal() {
  const { state, formMethod } = useNavigation()
  const { pathname, search } = useLocation()
  const form = useRef<HTMLFormElement | null>(null)
  const sentFrom = useRef<string | null>(null)
  const here = pathname + search
  useEffect(() => {
    const remember = ({ target }: SubmitEvent) => {
      form.current = target instanceof HTMLFormElement ? target : null
    }
    document.addEventListener('submit', remember, true)
    return () => document.removeEventListener('submit', remember, true)
  }, [])
  useEffect(() => {
    if (state === 'submitting' && formMethod && formMethod !== 'GET') sentFrom.current = here
    if (state !== 'idle' || sentFrom.current === null) return
    const isStillHere = sentFrom.current === here
    sentFrom.current = null
    if (!isStillHere) return
    const main = document.querySelector('main')
    // A field elsewhere that is wrong has been so before; a form that is no more came back as another.
    const told = form.current?.isConnected
      ? (toldIn(form.current) ?? main?.querySelector<HTMLElement>('[role="alert"][tabindex]'))
      : toldIn(main)
    told?.focus()
  }, [state, formMethod, here])
  return null
}

function toldIn(place: HTMLElement | null): HTMLElement | null {
  if (!place?.isConnected) return null
  return place.querySelector('[role="alert"][tabindex]') ?? place.querySelector('[aria-invalid="true"], [data-refused]')
}
