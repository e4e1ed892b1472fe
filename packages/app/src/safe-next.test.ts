import { describe, expect, it } from 'vitest'
import { safeNext } from './safe-next.ts'

describe('where signing in leads', () => {
  it('is the page that asked for an account', () => {
    expect(safeNext('/ja/needs/new?from=search')).toBe('/ja/needs/new?from=search')
  })

  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
    '',
    null,
  ])('is never another site (%j)', (next) => {
    expect(safeNext(next)).toBeNull()
  })
})
