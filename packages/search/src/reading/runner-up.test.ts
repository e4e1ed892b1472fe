import { describe, expect, it } from 'vitest'
import { sharedLexicon } from '../testing/shared-lexicon.ts'
import type { NeedText } from '../types.ts'
import { analyze } from './analyze.ts'
import { readScopes } from './scopes.ts'
import { wantedCategory } from './wanted-category.ts'

function wanted(lang: NeedText['lang'], title: string, text: string, category?: string) {
  const lexicon = sharedLexicon()
  const analysis = analyze(lexicon, `${title}\n${text}`, { lang, as: 'need' })
  return wantedCategory(lexicon, analysis, readScopes(analysis, 'need'), {
    lang,
    title,
    text,
    fields: category ? { category } : {},
  })
}

describe('what a need may want instead', () => {
  it('is near where the text speaks of two things alike', () => {
    const read = wanted('en', 'Request for quotation', 'Hex bolts M8. Compression springs 1.2 mm.')
    const both = [read?.concept, read?.runnerUp?.concept]
    expect(both).toContain('category:coil-spring')
    expect(both.some((concept) => concept?.includes('bolt'))).toBe(true)
    expect(read?.runnerUp?.share).toBeGreaterThan(0.5)
  })

  it('is far where the title names one thing', () => {
    const read = wanted('en', 'Compression springs', 'Wire 1.2 mm, 20,000 pcs a month, for a latch with a hex bolt.')
    expect(read?.concept).toBe('category:coil-spring')
    expect(read?.runnerUp?.share ?? 0).toBeLessThan(0.5)
  })

  it('is no family or member of what is wanted', () => {
    const read = wanted('en', 'Springs', 'Compression springs of music wire.')
    expect(read?.runnerUp?.concept).not.toBe('category:springs')
  })

  it('is nothing where the buyer chose in the form', () => {
    expect(wanted('en', 'Bolts and springs', 'As drawn.', 'hex-nut')?.runnerUp).toBeNull()
  })
})
