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

  it('read the demo set', () => {
    expect(loadDemoEnterprises().length).toBeGreaterThan(100)
    expect(loadDemoNeeds().length).toBeGreaterThan(20)
  })
})
