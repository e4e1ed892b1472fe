import { expect, test } from 'vitest'
import { killDuringImport } from './kill-during-import.ts'

test('after kill -9 of every process in the middle of an import, the next start finishes it: each row once', async () => {
  const rows = 1500
  const outcome = await killDuringImport(rows)
  expect(outcome.doneAtKill).toBeLessThan(rows)
  expect(outcome).toMatchObject({
    enterprises: rows,
    rowsApplied: rows,
    auditedCreations: rows,
    state: 'applied',
    differences: 0,
  })
}, 480_000)
