import { expect, test } from 'vitest'
import { killAtRandom } from './kill-at-random.ts'

test('after kill -9 of any three of its processes while people write, nothing acknowledged is lost and search is in step', async () => {
  const seed = Math.floor(Math.random() * 1_000_000)
  const report = await killAtRandom({ kills: 3, seed })
  expect({ seed, ...report }).toMatchObject({ seed, losses: [], inStepAfter: expect.any(Number) })
  expect(report.acknowledged).toBeGreaterThan(0)
}, 600_000)
