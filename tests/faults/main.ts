import { killDuringImport } from './kill-during-import.ts'

/** `npm run test:faults -- 5`: kills the product so many times in the middle of an import. */
const times = Number(process.argv[2] ?? 3)
let failed = 0
for (let round = 1; round <= times; round++) {
  const outcome = await killDuringImport()
  const { rows } = outcome
  const isWhole =
    outcome.state === 'applied' &&
    outcome.enterprises === rows &&
    outcome.rowsApplied === rows &&
    outcome.auditedCreations === rows &&
    outcome.differences === 0
  if (!isWhole) failed++
  console.log(`${isWhole ? 'whole' : 'BROKEN'} after kill ${round} of ${times}: ${JSON.stringify(outcome)}`)
}
console.log(`${times - failed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
