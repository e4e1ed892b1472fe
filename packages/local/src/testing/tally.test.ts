import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { addTallies, tallyPlaywright, tallyVitest } from './tally.ts'

const file = join(mkdtempSync(join(tmpdir(), 'matxich-tally-')), 'report.json')
const write = (report: unknown) => writeFileSync(file, JSON.stringify(report))

it('counts a test file that could not be loaded as a failure', () => {
  const testResults = [{ status: 'failed', assertionResults: [] }]
  write({ numPassedTests: 3, numFailedTests: 1, numPendingTests: 1, numTodoTests: 0, testResults })
  expect(tallyVitest(file)).toEqual({ passed: 3, failed: 2, skipped: 1 })
})

it('counts a browser test that passed on a second try as passed, and errors outside tests as failures', () => {
  write({ stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 }, errors: [{}] })
  expect(tallyPlaywright(file)).toEqual({ passed: 5, failed: 2, skipped: 2 })
})

it('counts no test at all, or no report, as a failure', () => {
  write({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 }, errors: [] })
  expect(tallyPlaywright(file).failed).toBe(1)
  expect(tallyVitest(`${file}.missing`).failed).toBe(1)
})

it('adds up', () => {
  const one = { passed: 1, failed: 2, skipped: 3 }
  expect(addTallies([one, one])).toEqual({ passed: 2, failed: 4, skipped: 6 })
})
