/** Something to wait for that rings for a notice, for the end, or after a while. A ring nobody waits for is kept. */
export function createBell(signal: AbortSignal) {
  let hasRung = false
  let answer: (() => void) | null = null
  const ring = () => {
    hasRung = true
    answer?.()
  }
  signal.addEventListener('abort', ring)
  return {
    ring,
    wait(milliseconds: number): Promise<void> {
      return new Promise((resolve) => {
        const timer = setTimeout(() => answer?.(), milliseconds)
        answer = () => {
          clearTimeout(timer)
          answer = null
          hasRung = false
          resolve()
        }
        if (hasRung) answer()
      })
    },
  }
}
