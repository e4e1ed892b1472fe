import { loadDemoEnterprises, loadDemoNeeds } from '@matxich/seeds'
import { describe, expect, it } from 'vitest'
import { runInMemory } from './run-in-memory.ts'

describe('the demo set, read and ranked without engines', () => {
  const set = { enterprises: loadDemoEnterprises(), needs: loadDemoNeeds(), queries: [], parallel: [] }
  const run = runInMemory(set, new Date('2026-11-15T00:00:00Z'))

  it('finds the wanted category of nearly every need, in five languages', () => {
    const without = set.needs.filter(
      (need) => !run.readings.get(need.id)!.requirements.some((requirement) => requirement.kind === 'category'),
    )
    expect(without.length).toBeLessThanOrEqual(set.needs.length * 0.05)
  })

  it('finds for most needs a maker of just that category', () => {
    const byId = new Map(run.documents.map((document) => [document.id, document]))
    const found = run.needs.filter((list) => {
      const wanted = run.readings.get(list.id)!.requirements.find((requirement) => requirement.kind === 'category')
      const best = byId.get(list.enterprises[0]!)!
      return best.standing === 'maker' && best.facets.category.includes(wanted?.concept ?? '')
    })
    expect(found.length).toBeGreaterThanOrEqual(set.needs.length * 0.9)
  })
})
