import type { Language } from '@matxich/i18n'
import { describe, expect, it } from 'vitest'
import { sharedLexicon } from '../testing/shared-lexicon.ts'
import { readNeed } from './read-need.ts'

function read(lang: Language, title: string, text: string) {
  const { requirements } = readNeed(sharedLexicon(), { lang, title, text, fields: {} })
  const level = (wanted: string) => requirements.filter((entry) => entry.level === wanted).map((entry) => entry.key)
  return { category: requirements.find(({ kind }) => kind === 'category')?.concept, musts: level('must') }
}

describe('the thing beside what comes with it', () => {
  it('is no part that it comes with, wherever that is spoken of again', () => {
    const text =
      '300 mm USB-C to JST leads, custom molded strain relief on the C end, 28 AWG, black jacket, 4k per month.'
    expect(read('en', 'Short USB leads w/ molded strain relief', text).category).toBe('data-cable-assembly')
  })

  it('is nothing that the title excepts', () => {
    expect(read('en', 'Fasteners other than hex bolts', 'Dowel pins 6x24.').category).not.toBe('hex-bolt')
    expect(read('ja', '防振以外のゴム成形品', 'EPDMキャップ。成形方法は圧縮・射出いずれでも可。').category).toBe(
      'rubber-molded-part',
    )
  })

  it('is a harness of a car where car makers’ papers are asked', () => {
    expect(read('ko', '시트 와이어링', '파워시트용 와이어링 ASSY 2종. IATF 16949 인증 필수.').category).toBe(
      'automotive-wire-harness',
    )
  })

  it('is a casting where the alloy is only ever cast', () => {
    expect(read('ja', '放熱筐体', '材質ADC12、2.8kg、機械加工まで。').category).toBe('die-cast-part')
  })

  it('is a board with parts on where parts are put on it', () => {
    expect(read('en', 'Assembly of gateway PCB', 'SMT plus three through-hole connectors, then test.').category).toBe(
      'pcba',
    )
  })

  it('is cut from solid where five axes are asked', () => {
    expect(read('vi', 'Pát gốc cánh, 7075, 5 trục', 'Phôi tấm 7075-T651, chạy 5 trục đồng thời.').category).toBe(
      'milled-part',
    )
  })

  it('is hardening where a tool is sent to be hardened', () => {
    expect(read('vi', 'tôi khuôn gấp', 'Gửi tôi chân không chày cối SKD11, 3 ngày phải trả hàng.').category).toBe(
      'through-hardening-service',
    )
  })

  it('is the service that a family of services is asked for by', () => {
    expect(read('ko', '열처리 위탁 문의', '당사 단조품 SCM440을 조질(Q/T) HB 285~320.').category).toBe(
      'through-hardening-service',
    )
  })
})

describe('what is demanded in so many words', () => {
  it('is a mark vouched for by approval, by need and by a label', () => {
    const ul = 'certification:ul'
    expect(read('en', 'Winding wire', 'UL approval of wire is compulsory.').musts).toContain(ul)
    expect(read('ko', '주름관', '인증: UL 필수 (북미향)').musts).toContain(ul)
    expect(read('en', 'Winding wire', 'Style UL 1015 or like.').musts).not.toContain(ul)
    expect(read('en', 'Structural skids', 'Welding to AWS D1.1.').musts).toContain('certification:aws-d1-1')
    expect(read('vi', 'Thùng carton 5 lớp', 'Giấy FSC là yêu cầu của khách.').musts).toContain('certification:fsc')
  })

  it('is the grade, not the family that stands right beside it', () => {
    const { musts } = read('zh', '开橡胶模', '模具钢S50C就行。')
    expect(musts).toContain('material:s50c')
    expect(musts).not.toContain('material:tool-steel')
    expect(read('zh', '机螺钉', '十字盘头机螺钉，304不锈钢，钝化。').musts).toContain('material:sus304')
    expect(read('zh', '弯管', '304管，外径19，弯3道。').musts).toContain('material:sus304')
  })

  it('is the carbide inside the name of a tool', () => {
    expect(read('ko', '초경 펀치', '모터코아 프로그레시브 금형의 초경 펀치와 다이버튼 교체품.').musts).toContain(
      'material:tungsten-carbide',
    )
  })

  it('is round grinding of what is ground round', () => {
    expect(read('ja', '平行ピン', '材質SUJ2、外径は研磨仕上げ、±0.005。').musts).toContain(
      'process:cylindrical-grinding',
    )
    expect(read('vi', 'Tấm đế', 'Mài hai mặt, h6.').musts).not.toContain('process:cylindrical-grinding')
  })

  it('is the injection of rubber where rubber is injected', () => {
    const { musts } = read('ja', 'ゴム成形品', 'EPDM 60度、射出成形。')
    expect(musts).toContain('process:rubber-injection-molding')
    expect(musts).not.toContain('process:injection-molding')
  })

  it('is the conductor, not bar, of a cable', () => {
    expect(read('vi', 'Cáp mạng Cat6', 'Lõi đồng nguyên chất, vỏ LSZH.').musts).toContain(
      'material:bare-copper-conductor',
    )
  })
})

describe('what is not demanded', () => {
  it('is a place inside a longer word of the trade', () => {
    const { reading } = readNeed(sharedLexicon(), {
      lang: 'vi',
      title: 'son tinh dien vo tu',
      text: '200 cai',
      fields: {},
    })
    expect(JSON.stringify(reading)).not.toContain('son-tinh')
  })

  it('is what is not there or must not be quoted', () => {
    expect(read('ko', '브라켓 프레스물', 'SECC 1.0t. 도장 없음.').musts).not.toContain('process:liquid-painting')
    expect(read('zh', '法兰螺母', '表面达克罗，别报电镀锌。').musts).not.toContain('process:zinc-plating')
    expect(read('en', 'Rear view mirror', 'TISI no need for this item.').musts).not.toContain('certification:tisi')
  })

  it('is an option or a bonus', () => {
    expect(read('ko', '사출물 견적', '후가공 실크인쇄 1도는 옵션.').musts).not.toContain('process:marking-printing')
    expect(read('vi', 'Cụm pô xe', 'Nhà máy có IATF là điểm cộng.').musts).not.toContain('certification:iatf-16949')
    expect(read('en', 'Harness', 'UL file would be nice, not a deal breaker.').musts).not.toContain('certification:ul')
  })
})
