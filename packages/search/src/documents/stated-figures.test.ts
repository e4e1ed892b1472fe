import { describe, expect, it } from 'vitest'
import { scoreEnterprise } from '../scoring/score.ts'
import { capabilityOf, profileOf } from '../testing/profiles.ts'
import { sharedLexicon } from '../testing/shared-lexicon.ts'
import type { EnterpriseProfile, NumberKind, Requirement } from '../types.ts'
import { buildEnterpriseDocument } from './enterprise-document.ts'

const context = { now: new Date('2026-11-20T00:00:00Z') }

function asked(kind: NumberKind, min: number, max: number, unit: string): Requirement {
  return { key: kind, kind, concept: null, quantity: { min, max, unit }, level: 'nice', span: null }
}

function statusOf(parts: Partial<EnterpriseProfile>, requirement: Requirement) {
  const document = buildEnterpriseDocument(sharedLexicon(), profileOf(parts))
  return scoreEnterprise(sharedLexicon(), [requirement], document, context).verdicts[0]!.status
}

describe("figures of a branch's own fields", () => {
  const screws = (details: Record<string, unknown>) => ({
    capabilities: [capabilityOf({ category: 'machine-screw', details })],
  })

  it('meet what a need asks within them', () => {
    expect(statusOf(screws({ threadSize: { min: 2, max: 8 } }), asked('thread', 5, 5, 'M'))).toBe('met')
    expect(statusOf(screws({ threadSize: { min: 2, max: 8 } }), asked('thread', 12, 12, 'M'))).toBe('missing')
  })

  it('say nothing of other numbers, nor in another form', () => {
    expect(statusOf(screws({ threadSize: 'M2-M8' }), asked('thread', 5, 5, 'M'))).toBe('notStated')
    expect(statusOf(screws({ head: ['pan'] }), asked('thread', 5, 5, 'M'))).toBe('notStated')
  })

  it('hold a mould life and a wire gauge against those asked', () => {
    const mold = {
      capabilities: [capabilityOf({ category: 'plastic-injection-mold', details: { moldLife: 500_000 } })],
    }
    expect(statusOf(mold, asked('shots', 300_000, 300_000, 'shot'))).toBe('met')
    expect(statusOf(mold, asked('shots', 1_000_000, 1_000_000, 'shot'))).toBe('missing')
    const wires = {
      capabilities: [capabilityOf({ category: 'wire-harness', details: { conductorMm2: { min: 0.3, max: 6 } } })],
    }
    expect(statusOf(wires, asked('gauge', 0.5, 0.5, 'mm2'))).toBe('met')
  })
})

describe('the force of machines', () => {
  const machine = (text: string, type = 'injection-molding-machine') => ({
    equipment: [{ id: 'm1', type, text, maker: null, model: null, quantity: 2, year: null }],
  })

  it('covers work of that force and less, however it is written', () => {
    for (const text of [
      'Máy ép nhựa 850T',
      'máy ép 850 tấn',
      'JSW 850トン',
      '850톤 사출기',
      '注塑机 850吨',
      'press 80-850 ton',
    ])
      expect(statusOf(machine(text), asked('tonnage', 850, 850, 'tf'))).toBe('met')
    expect(statusOf(machine('Máy ép nhựa 850T'), asked('tonnage', 450, 450, 'tf'))).toBe('met')
  })

  it('does not cover more, and no machine but a press has one', () => {
    expect(statusOf(machine('Máy ép nhựa 180T'), asked('tonnage', 850, 850, 'tf'))).toBe('missing')
    expect(statusOf(machine('Cầu trục 10 tấn, 850 tấn', 'overhead-crane'), asked('tonnage', 850, 850, 'tf'))).toBe(
      'notStated',
    )
    expect(statusOf(machine('Haitian MA850'), asked('tonnage', 850, 850, 'tf'))).toBe('notStated')
  })
})

describe('a yearly capacity', () => {
  it('is compared in kilograms and metres, whatever the row writes', () => {
    const row = (value: number, unit: string) => ({
      capabilities: [capabilityOf({ category: 'precision-cast-part', annualCapacity: { value, unit } })],
    })
    expect(statusOf(row(900, 'ton'), asked('volume', 22_000, 22_000, 'kg'))).toBe('met')
    expect(statusOf(row(20, 'ton'), asked('volume', 22_000, 22_000, 'kg'))).toBe('missing')
    expect(statusOf(row(30, 'km'), asked('volume', 20_000, 20_000, 'm'))).toBe('met')
  })
})
