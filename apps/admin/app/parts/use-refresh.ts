import { useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'

const everyMs = 1500

/** Asks for the page's data again and again while something runs and the page is in view. */
export function useRefresh(isRunning: boolean): void {
  const { revalidate, state } = useRevalidator()
  useEffect(() => {
    if (!isRunning || state !== 'idle') return
    const timer = setTimeout(() => {
      if (document.visibilityState === 'visible') revalidate()
    }, everyMs)
    const onVisible = () => document.visibilityState === 'visible' && revalidate()
    document.addEventListener('visibilitychange', onVisible)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', onVisible)
    }
  }, [isRunning, state, revalidate])
}
