import { useBeforeUnload, useBlocker } from '@remix-run/react'
import { useCallback, useEffect, useRef } from 'react'

/**
 * Asks before a page with typed text is left. Put the returned handlers on the form.
 * @param question what to ask, in the reader's language
 * @param isKept the form came back with errors, so what stands in it is not saved either
 */
export function useUnsavedGuard(question: string, isKept = false) {
  const isDirty = useRef(isKept)
  useEffect(() => {
    if (isKept) isDirty.current = true
  }, [isKept])
  useBeforeUnload(
    useCallback((event) => {
      if (isDirty.current) event.preventDefault()
    }, []),
  )
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isDirty.current && currentLocation.pathname !== nextLocation.pathname && !window.confirm(question),
  )
  useEffect(() => {
    if (blocker.state === 'blocked') blocker.reset()
  }, [blocker])
  return {
    onChange: () => {
      isDirty.current = true
    },
    onSubmit: () => {
      isDirty.current = false
    },
  }
}
