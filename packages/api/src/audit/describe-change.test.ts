import { describe, expect, test } from 'vitest'
import { conceptKeysIn, describeChange } from './describe-change.ts'

const label = (key: string) => `<${key}>`

describe('what an event changed, field by field', () => {
  test('leaves out what stayed, and ids', () => {
    expect(describeChange({ employees: 20, name: 'An' }, { employees: 25, name: 'An', fileId: 'x' }, label)).toEqual([
      { field: 'employees', before: '20', after: '25' },
    ])
  })

  test('tells of lists what came and went, with concepts by name', () => {
    const turning = { id: '1', category: 'turned-part', materials: ['sus304'], processes: [] }
    const molds = { id: '2', category: 'plastic-injection-mold', processes: [{ concept: 'wire-edm', mode: 'partner' }] }
    expect(
      describeChange({ capabilities: [turning] }, { capabilities: [{ ...turning, id: '9' }, molds] }, label),
    ).toEqual([
      {
        field: 'capabilities',
        before: null,
        after: '<category:plastic-injection-mold> · <process:wire-edm> · partner',
      },
    ])
    expect(conceptKeysIn({}, { certificates: [{ type: 'iso-9001' }] })).toEqual(['certification:iso-9001'])
  })

  test('tells what began or ended, and what is no object at all', () => {
    expect(describeChange(null, { reason: 'Trùng' }, label)).toEqual([
      { field: 'reason', before: null, after: 'Trùng' },
    ])
    expect(describeChange('open', 'closed', label)).toEqual([{ field: 'value', before: 'open', after: 'closed' }])
    expect(describeChange(null, undefined, label)).toEqual([])
  })

  test('tells long texts by their beginning', () => {
    const [change] = describeChange(null, { text: 'x'.repeat(5000) }, label)
    expect(change?.after?.length).toBe(601)
  })
})
