import { describe, expect, it } from 'vitest'
import { judgeCertificate } from '../scoring/compare-certificates.ts'
import { profileOf } from '../testing/profiles.ts'
import { sharedLexicon } from '../testing/shared-lexicon.ts'
import type { EnterpriseProfile } from '../types.ts'
import { buildEnterpriseDocument } from './enterprise-document.ts'

function verdictOn(certificate: string, text: string, rows: EnterpriseProfile['certificates'] = []) {
  const profile = profileOf({ description: { lang: 'vi', text }, certificates: rows })
  const key = `certification:${certificate}`
  const { verdict } = judgeCertificate(
    sharedLexicon(),
    { key, kind: 'certification', concept: certificate, quantity: null, level: 'must', span: null },
    buildEnterpriseDocument(sharedLexicon(), profile),
    { now: new Date('2026-11-01') },
  )
  return `${verdict.status} ${verdict.evidence[0]?.note ?? ''}`.trim()
}

const ranOut = (type: string) => [{ id: 's1', type, state: 'held' as const, validTo: '2025-02-28' }]

describe('a certificate that a text speaks of', () => {
  it('is planned where its own words say so, not those of another', () => {
    const text = 'Nhận tiện CNC. ISO 9001. (IATF 16949 đang xây dựng, chưa có chứng chỉ.)'
    expect(verdictOn('iso-9001', text)).toBe('met')
    expect(verdictOn('iatf-16949', text)).toBe('partly planned')
  })

  it('has run out where the text says that, though it is named', () => {
    const text = 'Phay CNC. IATF 16949 (đã hết hạn 05/2025, chờ đánh giá lại), ISO 9001 còn hiệu lực.'
    expect(verdictOn('iatf-16949', text)).toBe('partly expired')
    expect(verdictOn('iso-9001', text)).toBe('met')
  })

  it('is held until the date that the text names', () => {
    expect(verdictOn('iso-9001', 'Tiện CNC. Có ISO 9001 (hết hạn 2028).')).toBe('met')
    expect(verdictOn('iso-9001', 'Tiện CNC. Có ISO 9001 (hết hạn 11/2026).')).toBe('met')
    expect(verdictOn('iso-9001', 'tien CNC. ISO 9001 het han thang 8/2025 dang lam lai')).toBe('partly expired')
  })

  it.each([
    'Tiện CNC. ISO 9001 đã hết hạn và IATF 16949 còn hiệu lực.',
    'CNC turning. ISO 9001 expired in 2023 but IATF 16949 is valid.',
    'Tiện CNC. ISO 9001 không gia hạn mà chuyển sang IATF 16949.',
  ])('is held though the one named before it ran out: %s', (text) => {
    expect(verdictOn('iatf-16949', text)).toBe('met')
    expect(verdictOn('iso-9001', text)).not.toBe('met')
  })

  it('is planned along with the one named before it', () => {
    expect(verdictOn('iso-14001', 'Tiện CNC. Đang làm IATF 16949 và ISO 14001.')).toBe('partly planned')
  })

  it('is held where the text says that it has not run out', () => {
    expect(verdictOn('iso-9001', 'Tiện CNC. ISO 9001 chưa hết hạn.')).toBe('met')
    expect(verdictOn('iso-9001', 'CNC turning. ISO 9001, not yet expired.')).toBe('met')
    expect(verdictOn('iso-9001', '数控车削。ISO 9001未过期。')).toBe('met')
    expect(verdictOn('iso-9001', 'Tiện CNC. ISO 9001 hết hạn ngày 15 tháng 8 năm 2027.')).toBe('met')
    expect(verdictOn('iso-9001', 'Tiện CNC. ISO 9001 hết hạn ngày 15 tháng 8 năm 2026.')).toBe('partly expired')
  })

  it('stays planned where a row plans it and the text says that it is not there yet', () => {
    const rows = [{ id: 's1', type: 'iso-9001', state: 'planned' as const, validTo: null }]
    expect(verdictOn('iso-9001', 'Tiện CNC. Chưa có ISO 9001, dự kiến 2027.', rows)).toBe('partly planned')
  })

  it('is missing where nobody renews it, whatever row it still has', () => {
    const text = 'Từng có AS9100, chứng chỉ hết hạn 2/2025 và không đánh giá lại; ISO 9001 đang hiệu lực.'
    expect(verdictOn('as9100', text, ranOut('as9100'))).toBe('missing')
    expect(verdictOn('iso-9001', text)).toBe('met')
  })
})
