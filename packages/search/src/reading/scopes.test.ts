import { describe, expect, it } from 'vitest'
import { sharedLexicon } from '../testing/shared-lexicon.ts'
import { analyze } from './analyze.ts'
import { readScopes } from './scopes.ts'

/** The scope of each concept that is found in a profile text. */
function scopesOf(text: string): Record<string, string> {
  const analysis = analyze(sharedLexicon(), text, { as: 'profile' })
  const scopes = readScopes(analysis, 'profile')
  return Object.fromEntries(analysis.found.map((found) => [found.concept, scopes[found.from]!]))
}

describe('a denial', () => {
  it('ends where its reason begins', () => {
    expect(scopesOf('Không nhận xi kẽm vì xưởng chỉ làm tiện CNC')).toMatchObject({
      'process:zinc-plating': 'out',
      'process:cnc-turning': 'in',
    })
    expect(scopesOf('We do not offer zinc plating because we focus on CNC turning')).toMatchObject({
      'process:zinc-plating': 'out',
      'process:cnc-turning': 'in',
    })
    expect(scopesOf('Không nhận xi kẽm, vì chỉ làm tiện CNC')).toMatchObject({ 'process:cnc-turning': 'in' })
  })

  it('does not reach back into the reason that stands before it', () => {
    expect(scopesOf('CNC旋盤専門なので亜鉛めっきは行っておりません')).toMatchObject({
      'process:zinc-plating': 'out',
      'process:cnc-turning': 'in',
    })
    expect(scopesOf('CNC 선반만 하므로 아연도금은 안 합니다')).toMatchObject({
      'process:zinc-plating': 'out',
      'process:cnc-turning': 'in',
    })
    expect(scopesOf('因为只做数控车削所以不做镀锌')).toMatchObject({
      'process:zinc-plating': 'out',
      'process:cnc-turning': 'in',
    })
  })

  it('ends at a purpose once it has named something, and passes on to it where it has not', () => {
    expect(scopesOf('Không nhận xi kẽm để tập trung tiện CNC')).toMatchObject({
      'process:zinc-plating': 'out',
      'process:cnc-turning': 'in',
    })
    expect(scopesOf('Không có chỗ để xi kẽm')).toMatchObject({ 'process:zinc-plating': 'out' })
  })

  it('may be that something is only being studied', () => {
    expect(scopesOf('Đúc gang xám FC250. Gang cầu FCD450: đang nghiên cứu, chưa nhận đơn.')).toMatchObject({
      'material:fc250': 'in',
      'material:fcd450': 'out',
    })
  })
})

describe('what others do', () => {
  it('is said in many ways, and none of them is bonding', () => {
    for (const text of [
      'Xi kẽm gửi nhà máy kế bên',
      'Xi kẽm thuê bên công ty con',
      'Zinc plating is arranged through our partner',
      'Thuê ngoài để xi kẽm',
    ])
      expect(scopesOf(text)['process:zinc-plating']).toBe('partner')
    expect(scopesOf('Cao su giảm chấn liên kết kim loại, NBR')['material:nbr']).toBe('in')
  })
})
