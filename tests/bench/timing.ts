/** What many runs of one thing took, milliseconds. */
export interface Timing {
  p50: number
  p95: number
  mean: number
  runs: number
}

/** Two or more things timed side by side, by name. */
export type Timings<Name extends string> = Record<Name, Timing>

/**
 * Runs each task once per input and round, one after the other, so that whatever disturbs the machine disturbs all alike. A first
 * round warms up and is not counted. The order turns from input to input: none always finds what another one just fetched.
 */
export async function interleave<Input, Name extends string>(
  inputs: Input[],
  rounds: number,
  tasks: Record<Name, (input: Input) => Promise<unknown>>,
): Promise<Timings<Name>> {
  const names = Object.keys(tasks) as Name[]
  const taken = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>
  for (let round = 0; round <= rounds; round++)
    for (const [at, input] of inputs.entries()) {
      const turn = (at + round) % names.length
      for (const name of [...names.slice(turn), ...names.slice(0, turn)]) {
        const started = performance.now()
        await tasks[name](input)
        if (round > 0) taken[name].push(performance.now() - started)
      }
    }
  return Object.fromEntries(names.map((name) => [name, summarise(taken[name])])) as Timings<Name>
}

function summarise(values: number[]): Timing {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
  return {
    p50: at(0.5),
    p95: at(0.95),
    mean: sorted.reduce((sum, value) => sum + value, 0) / Math.max(1, sorted.length),
    runs: sorted.length,
  }
}
