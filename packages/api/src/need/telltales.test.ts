import { describe, expect, test } from 'vitest'
import { findTelltales, nameCandidates, nameParts } from './telltales.ts'

const none = { own: [], companies: [], parks: [], read: [] }
const marked = (text: string, known: Partial<typeof none> = {}) =>
  findTelltales(text, { ...none, ...known }).map(({ kind, span }) => `${kind}:${span.text}`)

describe('the name of the buyer', () => {
  test('is known by its parts, without its legal form', () => {
    expect(nameParts(['東和精密株式会社'])).toEqual(['東和精密株式会社', '東和精密'])
    expect(nameParts(['Công ty TNHH Sakura Electronics Việt Nam'])).toEqual(
      expect.arrayContaining(['Sakura Electronics', 'Sakura']),
    )
    expect(nameParts(['Precision Tech Vina'])).not.toContain('Precision')
  })

  test('is marked with and without accents, and not within other words', () => {
    const own = nameParts(['Công ty TNHH Đông Á Chính Xác'])
    expect(marked('Gửi về Đông Á Chính Xác, hoặc Dong A Chinh Xac.', { own } as never)).toEqual([
      'ownName:Đông Á Chính Xác',
      'ownName:Dong A Chinh Xac',
    ])
    expect(marked('sakuragi', { own: ['sakura'] } as never)).toEqual([])
    expect(marked('弊社東和精密の図面', { own: ['東和精密'] } as never)).toEqual(['ownName:東和精密'])
  })
})

describe('part numbers', () => {
  test('are marked by their form and by the words before them', () => {
    expect(marked('Bracket 45021-AB-0031, P/N: CN1077, 品番 KX-200')).toEqual([
      'partNumber:45021-AB-0031',
      'partNumber:CN1077',
      'partNumber:KX-200',
    ])
  })

  test('are no standards, dates, plain numbers, nor what was read as something', () => {
    expect(marked('ISO 2768-m, ISO9001, 2026-11-30, 30/11/2026, 500.000, JIS-G4051, 12000')).toEqual([])
    const text = 'Thép SKD6111 và SUS30400'
    expect(marked(text, { read: [{ start: 5, end: 12, text: 'SKD6111' }] } as never)).toEqual(['partNumber:SUS30400'])
  })
})

describe('contacts', () => {
  test('are marked: mail, telephone, page', () => {
    expect(marked('Liên hệ mua@sakura.vn, 0912 345 678, https://sakura.vn/rfq')).toEqual([
      'contact:mua@sakura.vn',
      'contact:0912 345 678',
      'contact:https://sakura.vn/rfq',
    ])
  })
})

test('words in capitals may be names of companies unless they were read as something', () => {
  expect(nameCandidates('Supplied to Honda Vietnam and DENSO, steel NAK', [])).toEqual(['Honda Vietnam', 'DENSO'])
  expect(nameCandidates('DENSO', [{ start: 0, end: 5, text: 'DENSO' }])).toEqual([])
})
