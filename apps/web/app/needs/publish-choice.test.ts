import { describe, expect, it } from 'vitest'
import { publishChoiceQuery, readPublishChoice } from './publish-choice.ts'

const nothing = { excludedGroups: [], deadline: null, workingDays: null, timeZone: null }

describe('how a need is to be seen', () => {
  it('is read from the address, and written to it', () => {
    const params = new URLSearchParams(
      'visibility=public&hide=1&out=trader&out=unverified&deadline=2026-12-31&zone=Asia%2FTokyo',
    )
    const choice = readPublishChoice(params)
    expect(choice).toEqual({
      visibility: 'public',
      isBuyerHidden: true,
      excludedGroups: ['trader', 'unverified'],
      deadline: '2026-12-31',
      workingDays: null,
      timeZone: 'Asia/Tokyo',
    })
    expect(readPublishChoice(publishChoiceQuery(choice))).toEqual(choice)
  })

  it('takes working days before a day', () => {
    const choice = readPublishChoice(new URLSearchParams('visibility=invited&days=10&deadline=2026-12-31'))
    expect(choice).toMatchObject({ workingDays: 10, deadline: '2026-12-31' })
    expect(publishChoiceQuery(choice).toString()).toBe('visibility=invited&days=10')
  })

  it('falls back to firms that match when the address makes no sense', () => {
    const params = new URLSearchParams(
      'visibility=everyone&hide=yes&deadline=2026-13-45&days=soon&zone=__proto__&out=all',
    )
    expect(readPublishChoice(params)).toEqual({ visibility: 'matching', isBuyerHidden: false, ...nothing })
  })
})
