import { killAtRandom } from './kill-at-random.ts'

/**
 * `npm run test:faults -- 50 1234`: so many processes are killed one after the other, chosen by the seed; a new seed unless
 * one is given. A `meilisearch` program on PATH is run and killed like the others.
 */
const kills = Number(process.argv[2] ?? 50)
const seed = Number(process.argv[3] ?? Math.floor(Math.random() * 1_000_000))
const longestMs = 30_000

console.log(`${kills} kills, seed ${seed}`)
const report = await killAtRandom({ kills, seed, engine: 'auto', tell: console.log })
const repairs = [...report.repairs].sort((a, b) => a - b)
console.log(
  [
    `killed: ${Object.entries(report.killed)
      .map(([name, count]) => `${name} ${count}`)
      .join(', ')}`,
    `running again after ${repairs[Math.floor(repairs.length / 2)]} ms (median), ${repairs.at(-1)} ms (longest)`,
    `${report.acknowledged} writes acknowledged, ${report.failures} came to nothing, ${report.losses.length} lost or wrong`,
    report.inStepAfter === null
      ? 'the index never equalled the database'
      : `index equal to the database ${report.inStepAfter} ms after the last restart and write, ${report.inStepAfterRestart} ms after the last restart`,
    ...report.losses,
    ...report.surprises.slice(0, 20).map((surprise) => `unexpected answer: ${surprise}`),
  ].join('\n'),
)
const isWhole = report.losses.length === 0 && report.inStepAfter !== null && report.inStepAfter <= longestMs
console.log(isWhole ? `${kills} passed, 0 failed` : `BROKEN with seed ${seed}`)
process.exitCode = isWhole ? 0 : 1
