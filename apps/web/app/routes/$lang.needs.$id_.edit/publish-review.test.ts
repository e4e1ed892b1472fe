import { describe, expect, it } from 'vitest'
import { readPublishChoice } from './publish-review.ts'

describe('how a need is to be seen', () => {
  it('is read from the address', () => {
    const params = new URLSearchParams('visibility=public&hide=1&deadline=2026-12-31')
    expect(readPublishChoice(params)).toEqual({ visibility: 'public', isBuyerHidden: true, deadline: '2026-12-31' })
  })

  it('falls back to firms that match when the address makes no sense', () => {
    const params = new URLSearchParams('visibility=everyone&hide=yes&deadline=2026-13-45')
    expect(readPublishChoice(params)).toEqual({ visibility: 'matching', isBuyerHidden: false, deadline: null })
  })
})
