/** Resolves with a word for the reason when this run is asked to end: Ctrl-C, SIGTERM, or npm having ended. */
export function untilAskedToStop(wasStartedByNpm: boolean): Promise<string> {
  return new Promise((resolve) => {
    // A terminal sends Ctrl-C to npm and to us, and npm passes it on: the second one must not cut the first one short.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve(signal))
    if (!wasStartedByNpm) return
    const parent = process.ppid
    setInterval(() => {
      if (process.ppid !== parent) resolve('npm ended')
    }, 500).unref()
  })
}
