import { expect, it } from 'vitest'
import { findProfileGaps } from './profile-gaps.ts'

it('names what a profile does not state, capabilities first', () => {
  const empty = { capabilities: [], equipment: [], certificates: [], description: null }
  expect(findProfileGaps(empty)).toEqual(['capabilities', 'equipment', 'certificates', 'description'])
  expect(findProfileGaps({ ...empty, capabilities: [{}], description: { text: 'Xưởng' } })).toEqual([
    'equipment',
    'certificates',
  ])
})
