import { describe, expect, it } from 'vitest'
import { capabilityRows } from './capability-rows.ts'

const capability = {
  id: 'c1',
  category: 'turned-part',
  text: 'Tiện CNC nhôm 6061, ±0,02, giao 5 ngày',
  processes: [{ concept: 'cnc-turning', mode: 'in_house' as const }],
  materials: [],
  toleranceMm: 0.01,
  annualCapacity: null,
  moq: null,
  leadTimeDays: null,
}
const reading = {
  capabilityId: 'c1',
  category: null,
  processes: [],
  materials: [{ concept: 'a6061', quote: 'nhôm 6061' }],
  quantities: [
    { kind: 'tolerance' as const, quantity: { min: 0.02, max: 0.02, unit: 'mm' }, quote: '±0,02' },
    { kind: 'leadTime' as const, quantity: { min: 5, max: 5, unit: 'day' }, quote: 'giao 5 ngày' },
  ],
}

describe('the rows of a capability table', () => {
  it('add what the words say to what the fields say, and a field wins over the words', () => {
    const [row] = capabilityRows({ capabilities: [capability], read: { capabilities: [reading], certificates: [] } })
    expect(row?.processes).toEqual([{ concept: 'cnc-turning', isByPartner: false, quote: null }])
    expect(row?.materials).toEqual([{ concept: 'a6061', quote: 'nhôm 6061' }])
    expect(row?.quantities.map(({ kind, quantity, quote }) => [kind, quantity.max, quote])).toEqual([
      ['tolerance', 0.01, null],
      ['leadTime', 5, 'giao 5 ngày'],
    ])
  })

  it('end with what only the description speaks of', () => {
    const read = {
      capabilities: [
        { ...reading, capabilityId: null, category: { concept: 'coil-spring', quote: 'lò xo' } },
        { ...reading, capabilityId: null, category: null },
      ],
      certificates: [],
    }
    const rows = capabilityRows({ capabilities: [capability], read })
    expect(rows.map((row) => [row.category?.concept, row.category?.quote, row.isWholeFirm])).toEqual([
      ['turned-part', null, false],
      ['coil-spring', 'lò xo', false],
      [undefined, undefined, true],
    ])
  })
})
