import { describe, expect, it } from 'vitest'
import { profileOf } from '../testing/profiles.ts'
import { sharedLexicon } from '../testing/shared-lexicon.ts'
import { buildEnterpriseDocument } from './enterprise-document.ts'

const lexicon = sharedLexicon()

describe('a firm without rows whose text begins with its work', () => {
  it.each([
    ['vi', 'Mạ đồng, mạ bạc cho tiếp điểm, thanh dẫn. Trả hàng sau 3 ngày.', 'plating-service'],
    ['vi', 'Nhận thấm than, tôi cao tần răng khía. 20 tấn/tháng.', 'case-hardening-service'],
    ['vi', 'Thổi can, bình rót từ 1 đến 5 lít nhựa HDPE.', 'plastic-profile-sheet'],
    ['en', 'Contract anodizing of extrusions up to 6 m.', 'anodizing-service'],
  ] as const)('is known by it (%s: %s)', (lang, text, category) => {
    expect(made(text, lang)).toContain(category)
  })

  it('is known by the thing where the work shapes one that has a name', () => {
    expect(made('Dập phe cài, vòng đệm vênh từ băng thép 65Mn.', 'vi')).not.toContain('stamped-metal-part')
  })
})

describe('a service that a maker takes on', () => {
  it('is a line of its own, one that goes with the thing is not', () => {
    expect(made('Khuôn đúc áp lực hai tấm. Nhận sửa khuôn cũ bị rỗ.', 'vi')).toContain('mold-repair')
    expect(made('Khung hàn ống vuông, có sơn tĩnh điện.', 'vi')).not.toContain('painting-service')
  })
})

function made(text: string, lang: 'vi' | 'en'): string[] {
  const document = buildEnterpriseDocument(lexicon, profileOf({ description: { lang, text } }))
  return document.capabilities.flatMap(({ category }) => (category ? [category.concept.slice('category:'.length)] : []))
}
