import { describe, expect, it } from 'vitest'
import {
  languageAlternates,
  localePath,
  parseLanguage,
  preferredLanguage,
  splitLocalePath,
  switchLanguage,
} from './routes.ts'

describe('paths with a language', () => {
  it('put the language first and keep query and hash', () => {
    expect(localePath('ja', '/search?q=x')).toBe('/ja/search?q=x')
    expect(localePath('vi')).toBe('/vi')
    expect(localePath('vi', '/?q=x')).toBe('/vi?q=x')
  })

  it('come apart again', () => {
    expect(splitLocalePath('/ja/needs/1?tab=2')).toEqual({ language: 'ja', path: '/needs/1?tab=2' })
    expect(splitLocalePath('/ja')).toEqual({ language: 'ja', path: '/' })
    expect(splitLocalePath('/vietnam')).toEqual({ language: null, path: '/vietnam' })
  })

  it('stay on the page when the language changes', () => {
    expect(switchLanguage('/vi/search?q=khuôn', 'en')).toBe('/en/search?q=khuôn')
    expect(switchLanguage('/vi?q=1', 'ja')).toBe('/ja?q=1')
    expect(languageAlternates('/vi/needs').map((alternate) => alternate.path)).toEqual(
      ['vi', 'en', 'ja', 'ko', 'zh'].map((language) => `/${language}/needs`),
    )
  })

  it('know no other language', () => {
    expect(parseLanguage('fr')).toBeNull()
    expect(parseLanguage(undefined)).toBeNull()
  })
})

describe('the language of a visitor', () => {
  it('is the most wanted one that we have', () => {
    expect(preferredLanguage('fr-FR,ja;q=0.8,en;q=0.9')).toBe('en')
    expect(preferredLanguage('zh-TW,en;q=0.5')).toBe('zh')
    expect(preferredLanguage('ko;q=0, en;q=0.1')).toBe('en')
  })

  it('is Vietnamese when nothing fits', () => {
    expect(preferredLanguage('fr')).toBe('vi')
    expect(preferredLanguage(null)).toBe('vi')
  })
})
