import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { EnvironmentError, readEnvironment } from './env.ts'

function problemsOf(source: Record<string, string>): string[] {
  try {
    readEnvironment(source)
    return []
  } catch (error) {
    if (error instanceof EnvironmentError) return error.problems
    throw error
  }
}

describe('the environment', () => {
  it('has a default for everything', () => {
    const environment = readEnvironment({})
    expect(environment).toMatchObject({ WEB_PORT: 3000, ADMIN_URL: 'http://localhost:3001', SEARCH_ENGINE: 'auto' })
    expect(environment.DATA_DIR).toBe(resolve('.data'))
  })

  it('takes an empty value for an unset one', () => {
    expect(readEnvironment({ WEB_PORT: '', MEILI_URL: ' ' })).toMatchObject({ WEB_PORT: 3000 })
  })

  it('builds the addresses from the ports and drops a closing slash', () => {
    const environment = readEnvironment({ WEB_PORT: '4000', ADMIN_URL: 'https://desk.example.vn/' })
    expect([environment.WEB_URL, environment.ADMIN_URL]).toEqual(['http://localhost:4000', 'https://desk.example.vn'])
  })

  it.each([
    ['WEB_PORT', '0'],
    ['ADMIN_PORT', 'abc'],
    ['WEB_URL', 'example.vn'],
    ['DATABASE_URL', 'mysql://localhost/x'],
    ['DEMO_DATA', 'yes please'],
    ['SEARCH_ENGINE', 'elastic'],
    ['SMTP_URL', 'http://mail'],
    ['TRUST_PROXY', 'everyone'],
    ['LOG_LEVEL', 'loud'],
  ])('refuses a wrong %s by name', (name, value) => {
    expect(problemsOf({ [name]: value })).toEqual([expect.stringContaining(name)])
  })

  it('names every wrong variable at once and never repeats a secret', () => {
    const problems = problemsOf({ WEB_PORT: 'x', SESSION_SECRET: 'hunter2' })
    expect(problems).toHaveLength(2)
    expect(problems.join()).not.toContain('hunter2')
  })

  it('wants a key for the bucket of files, and a bucket for its address', () => {
    expect(problemsOf({ FILES_S3_BUCKET: 'files' })).toEqual([
      expect.stringContaining('FILES_S3_KEY_ID'),
      expect.stringContaining('FILES_S3_SECRET'),
    ])
    expect(problemsOf({ FILES_S3_URL: 'http://localhost:9000' })).toEqual([expect.stringContaining('FILES_S3_BUCKET')])
  })

  it('refuses two apps on one port', () => {
    expect(problemsOf({ WEB_PORT: '3001' })).toEqual([expect.stringContaining('ADMIN_PORT')])
  })
})
