import { useEffect, useRef } from 'react'

/** Tells the form the browser's time zone, where script runs; without it the zone of the firms here is taken. */
export function TimeZoneGuess() {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (field.current) field.current.value = Intl.DateTimeFormat().resolvedOptions().timeZone ?? ''
  }, [])
  return <input type="hidden" name="timeZone" ref={field} defaultValue="" />
}
