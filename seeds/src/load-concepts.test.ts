import { describe, expect, it } from 'vitest'
import { loadConcepts } from './load-concepts.ts'
import { loadDemoEnterprises, loadDemoNeeds } from './records.ts'

describe('the seeds', () => {
  const concepts = loadConcepts()
  const count = (kind: string) => concepts.filter((concept) => concept.kind === kind).length

  it('hold 34 provinces, 63 former ones and a taxonomy of every kind', () => {
    expect([count('province'), count('former-province')]).toEqual([34, 63])
    for (const kind of [
      'category',
      'process',
      'material',
      'certification',
      'equipment',
      'inspection',
      'industry',
      'district',
      'park',
    ])
      expect(count(kind)).toBeGreaterThan(20)
  })

  it('name each concept once and hang it under one that exists', () => {
    const keys = concepts.map((concept) => `${concept.kind}:${concept.id}`)
    expect(new Set(keys).size).toBe(keys.length)
    const known = new Set(keys)
    for (const concept of concepts) if (concept.parent) expect(known).toContain(`${concept.kind}:${concept.parent}`)
  })

  it('say of each category in five languages how people write of it, and nothing of two alike', () => {
    const lines = concepts.flatMap(({ kind, details }) => (kind === 'category' ? [details.wordings] : [])) as string[][]
    for (const of of lines) expect(of.length).toBeGreaterThanOrEqual(10)
    const all = lines.flat()
    expect(new Set(all).size).toBe(all.length)
  })

  it('read the demo set', () => {
    expect(loadDemoEnterprises().length).toBeGreaterThan(100)
    expect(loadDemoNeeds().length).toBeGreaterThan(20)
  })
})
