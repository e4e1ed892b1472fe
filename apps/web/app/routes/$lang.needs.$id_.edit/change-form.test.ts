import { describe, expect, it } from 'vitest'
import { afterChange, chipChangeValue, readChipChange } from './change-form.ts'

describe('a press on a chip', () => {
  it('travels as the value of its button, colons of the key kept', () => {
    const change = { act: 'nice', key: 'material:skd11' } as const
    expect(readChipChange(chipChangeValue(change))).toEqual(change)
  })

  it('is nothing when the value is something else', () => {
    expect(readChipChange('drop:tolerance')).toBeNull()
    expect(readChipChange(null)).toBeNull()
  })

  it('shows at once what it will do', () => {
    const asked = [
      { key: 'tolerance', level: 'must' as const },
      { key: 'material:skd11', level: 'must' as const },
    ]
    expect(afterChange(asked, { act: 'nice', key: 'tolerance' })[0]?.level).toBe('nice')
    expect(afterChange(asked, { act: 'remove', key: 'tolerance' }).map(({ key }) => key)).toEqual(['material:skd11'])
    expect(afterChange(asked, null)).toBe(asked)
    const accepting = [{ key: 'material:skd11', level: 'must' as const, accepts: ['near_grade'] }]
    expect(afterChange(accepting, { act: 'near_grade', key: 'material:skd11' })[0]).toMatchObject({
      level: 'must',
      accepts: [],
    })
  })
})
