import type { Verdict } from '@matxich/api'
import { describe, expect, it } from 'vitest'
import { excerptOf } from './excerpt.ts'

function verdictQuoting(...quotes: string[]): Verdict {
  return {
    requirement: {
      key: 'material:skd61',
      kind: 'material',
      concept: 'skd61',
      quantity: null,
      level: 'must',
      span: null,
    },
    status: 'met',
    evidence: quotes.map((quote) => ({
      field: 'description',
      rowId: null,
      quote,
      concept: 'material:skd61',
      quantity: null,
      note: null,
    })),
  }
}

const marked = (excerpt: ReturnType<typeof excerptOf>) =>
  excerpt?.spans.map((span) => excerpt.text.slice(span.start, span.end))

describe('the excerpt of a supplier', () => {
  it('comes from the text that holds most of the matched phrases', () => {
    const supplier = {
      description: 'Uy tín, đúng hẹn. Có khuôn ép nhựa.',
      capabilities: [{ id: 'c1', category: null, text: 'Khuôn ép nhựa thép SKD61, dung sai ±0,01' }],
    }
    const excerpt = excerptOf(supplier, [verdictQuoting('SKD61'), verdictQuoting('±0,01')])
    expect(excerpt?.text).toBe('Khuôn ép nhựa thép SKD61, dung sai ±0,01')
    expect(marked(excerpt)).toEqual(['SKD61', '±0,01'])
  })

  it('is cut to the neighbourhood of the first match, and the marks move along', () => {
    const description = `${'Chất lượng là trên hết. '.repeat(30)}Gia công khuôn SKD61 theo bản vẽ. ${'Giao đúng hẹn. '.repeat(30)}`
    const excerpt = excerptOf({ description, capabilities: [] }, [verdictQuoting('SKD61')])
    expect(excerpt?.text.length).toBeLessThan(280)
    expect(excerpt?.text.startsWith('… ')).toBe(true)
    expect(excerpt?.text.endsWith(' …')).toBe(true)
    expect(marked(excerpt)).toEqual(['SKD61'])
  })

  it('is the start of the description when nothing was quoted', () => {
    expect(excerptOf({ description: 'Tiện phay CNC', capabilities: [] }, [])).toEqual({
      text: 'Tiện phay CNC',
      spans: [],
    })
  })

  it('is nothing for a firm that wrote nothing', () => {
    expect(excerptOf({ description: null, capabilities: [{ id: 'c1', category: 'bolts', text: null }] }, [])).toBeNull()
  })
})
