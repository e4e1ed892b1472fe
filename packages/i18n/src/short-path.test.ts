import { describe, expect, it } from 'vitest'
import { readShortCode, shortCodeOf } from './short-path.ts'

describe('a short address', () => {
  it.each([
    '/needs/00000000-0000-0000-0000-000000000000',
    '/suppliers/ffffffff-ffff-ffff-ffff-ffffffffffff',
    '/fairs/0b1e6c3a-9f4d-4c55-8e1a-2f00aa11bb22',
  ])('holds the id of %s', (path) => {
    const code = shortCodeOf(path)
    expect(code).toHaveLength(23)
    expect(readShortCode(code ?? '')).toBe(path)
  })

  it.each(['/needs', '/needs/1', '/needs/0b1e6c3a-9f4d-4c55-8e1a-2f00aa11bb22/edit', '/notices'])(
    'is looked up for %s',
    (path) => {
      expect(shortCodeOf(path)).toBeNull()
    },
  )

  it.each(['', 'n', 'nzzzzzzzzzzzzzzzzzzzzzz', 'x0000000000000000000000', 'n000000000000000000000-'])(
    'is none when it reads %j',
    (code) => {
      expect(readShortCode(code)).toBeNull()
    },
  )
})
