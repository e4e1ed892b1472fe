/** Prints what is being done and, when it is done, how long it took. */
export async function step<Result>(name: string, work: () => Promise<Result> | Result): Promise<Result> {
  const started = performance.now()
  process.stdout.write(`${name} … `)
  try {
    const result = await work()
    console.log(`${seconds(started)} s`)
    return result
  } catch (error) {
    console.log('failed')
    throw error
  }
}

export function seconds(started: number): string {
  return ((performance.now() - started) / 1000).toFixed(1)
}
