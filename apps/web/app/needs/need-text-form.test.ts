import { describe, expect, it } from 'vitest'
import { asNeedText, asTypedNeedText, emptyNeedText } from './need-text-form.ts'

describe('the text of a need as typed', () => {
  it('keeps one kind of line end, because spans count characters', () => {
    const typed = asTypedNeedText({ text: 'Khuôn ép nhựa\r\nSKD11', unit: 'set' })
    expect(typed).toEqual({ ...emptyNeedText, unit: 'set', text: 'Khuôn ép nhựa\nSKD11' })
  })

  it('takes its first line as title when none was given', () => {
    const typed = { ...emptyNeedText, text: '\n  プラスチック金型の見積依頼 \n材質 NAK80' }
    expect(asNeedText(typed, 'vi')).toMatchObject({ title: 'プラスチック金型の見積依頼', lang: 'ja' })
  })

  it.each([
    ['品名：前面カバー金型', 'いつもお世話になっております。\n品名：前面カバー金型', '前面カバー金型'],
    ['the subject', 'Dear Sir,\nWe are a maker of fans.\nSubject: mold for fan cover', 'mold for fan cover'],
    [
      'what follows the greeting',
      'Kính gửi quý công ty,\nCần gia công 500 trục thép S45C',
      'Cần gia công 500 trục thép S45C',
    ],
  ])('takes %s where a letter begins with courtesies', (_, text, title) => {
    expect(asNeedText({ ...emptyNeedText, text }, 'vi').title).toBe(title)
  })

  it('cuts a long first line at a word', () => {
    const { title } = asNeedText({ ...emptyNeedText, text: 'khuôn nhựa '.repeat(30) }, 'vi')
    expect(title.length).toBeLessThanOrEqual(121)
    expect(title).toMatch(/(khuôn|nhựa)…$/)
  })

  it('believes the chosen language, and the typed number with its unit', () => {
    const typed = { ...emptyNeedText, text: 'Khuôn', lang: 'en', volume: '200.000', unit: 'set', deliverTo: '74' }
    expect(asNeedText(typed, 'vi')).toMatchObject({
      lang: 'en',
      volume: { value: 200_000, unit: 'set' },
      deliverTo: '74',
      category: null,
    })
  })
})
