import { describe, expect, it } from 'vitest'
import { sharedLexicon } from '../testing/shared-lexicon.ts'
import { readNeed } from './read-need.ts'

function category(lang: 'vi' | 'en' | 'ja' | 'ko' | 'zh', title: string, text: string): string | undefined {
  return readNeed(sharedLexicon(), { title, text, lang, fields: {} }).requirements.find(
    ({ kind }) => kind === 'category',
  )?.key
}

describe('a part described by how it is made', () => {
  it('is looked for among makers of such parts where its name speaks of the whole', () => {
    expect(category('vi', 'Nắp hộp số mô tơ bằng nhôm', 'ADC12, đúc áp lực, khoan taro, 8.000 cái/tháng')).toBe(
      'category:die-cast-part',
    )
    expect(category('en', 'Plastic knob for oven control', 'PBT GF30, injection moulded, 15k pcs/month')).toBe(
      'category:injection-molded-part',
    )
    expect(category('zh', '电机端盖', 'ADC12压铸，月1万件')).toBe('category:die-cast-part')
  })

  it('is told by its material alone where neither name nor process speaks', () => {
    expect(category('ko', '정수기 취수 레버', 'ABS 흰색, 월 2만개, 무도장, 게이트 자국 제거.')).toBe(
      'category:injection-molded-part',
    )
  })

  it('keeps its own name where it is usually made that way, or has one of its own', () => {
    expect(category('en', 'Brake discs for scooters', 'FC250 sand casting, turned and ground')).toBe(
      'category:brake-disc',
    )
    expect(category('en', 'Spur gears', 'SCM420, hot forging blanks, hobbed, carburized')).toBe(
      'category:industrial-gear',
    )
  })
})
