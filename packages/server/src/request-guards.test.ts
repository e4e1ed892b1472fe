import { describe, expect, it } from 'vitest'
import { isSameSite } from './request-guards.ts'

describe('a form', () => {
  it('may come from the site itself, with its port', () => {
    expect(isSameSite('http://localhost:3000', 'localhost:3000')).toBe(true)
    expect(isSameSite('https://matxich.example', 'matxich.example')).toBe(true)
  })

  it('may come through several proxies', () => {
    expect(isSameSite('https://matxich.example', 'matxich.example, inner.example')).toBe(true)
  })

  it.each(['https://evil.example', 'http://localhost:3001', 'null', 'nonsense'])('may not come from %s', (origin) => {
    expect(isSameSite(origin, 'localhost:3000')).toBe(false)
  })

  it('may come from a program that names no site', () => {
    expect(isSameSite(undefined, 'localhost:3000')).toBe(true)
  })
})
