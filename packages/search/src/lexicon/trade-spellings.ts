import type { Language } from '@matxich/i18n'

/**
 * Words of the trade that are one word in several spellings or regions (North and South, loan and native, old and new
 * characters), so that lists of names need not repeat them. Only what means the same inside every name stands here.
 */
const spellings: Record<Language, string[][]> = {
  vi: [
    ['bu lông', 'bulong', 'bulông', 'bù loong', 'bù lon', 'bulon', 'bu loong'],
    ['đai ốc', 'ê cu', 'êcu', 'ecu', 'con tán', 'tán'],
    ['vòng đệm', 'long đen', 'long đền', 'lông đền', 'lông đen'],
    ['mạ', 'xi mạ', 'xi'],
    ['vòng bi', 'bạc đạn', 'ổ bi'],
    ['gioăng', 'doăng', 'ron', 'roăng', 'joăng'],
    ['màu', 'mầu'],
    ['ép nhựa', 'ép phun nhựa'],
    ['phuộc', 'giảm xóc'],
    ['phanh', 'thắng'],
    ['xe máy', 'xe gắn máy', 'xe mô tô', 'xe môtô', 'mô tô'],
    ['ô tô', 'ôtô', 'xe hơi', 'xe ô tô'],
    ['bánh răng', 'nhông'],
    ['cao su', 'caosu'],
    ['gia công', 'gia công cơ khí'],
    ['inox', 'thép không gỉ', 'thép không rỉ'],
    ['niken', 'nikel', 'nickel', 'kền'],
    ['crôm', 'crom', 'chrome'],
    ['cacbon', 'carbon', 'các-bon'],
    ['dây điện', 'dây dẫn điện'],
    ['đồ gá', 'jig', 'gá', 'bộ gá'],
    ['vỏ hộp', 'vỏ', 'thùng'],
    ['lò xo', 'loxo'],
    ['pít tông', 'piston', 'pittông'],
    ['silicone', 'silicon', 'silicôn'],
  ],
  en: [
    ['wire harness', 'wiring harness', 'wiring loom', 'wire loom', 'cable harness'],
    ['part', 'component'],
    ['stamping die', 'stamping tool', 'press tool', 'press die'],
    ['mold', 'tool', 'tooling'],
    ['aluminum', 'alu'],
    ['stainless steel', 'stainless', 'inox'],
    ['sheet metal', 'sheetmetal'],
    ['motorcycle', 'motorbike', 'scooter', 'two-wheeler'],
    ['automotive', 'vehicle', 'car', 'auto'],
    ['plating', 'electroplating'],
    ['die casting', 'diecasting', 'die-cast', 'pressure die casting', 'HPDC'],
    ['injection molded', 'injection molding', 'plastic injection'],
    ['set screw', 'grub screw'],
    ['socket head', 'allen', 'hex socket'],
    ['surface treatment', 'surface finishing'],
    ['rubber', 'elastomer'],
    ['gearbox', 'transmission'],
    ['heat treatment', 'heat treating'],
  ],
  ja: [
    ['金型', '型', '金形'],
    ['成形', '成型'],
    ['めっき', '鍍金'],
    ['焼入れ', '焼き入れ', '焼入', '焼き入'],
    ['焼戻し', '焼き戻し', '焼戻'],
    ['ねじ', '螺子', 'ビス'],
    ['樹脂', 'プラスチック', 'プラ'],
    ['アルミ', 'アルミニウム', 'アルミ合金'],
    ['ステンレス', 'ステン'],
    ['部品', 'パーツ'],
    ['自動車', '車載'],
    ['二輪', 'バイク', 'オートバイ'],
    ['歯車', 'ギア'],
    ['ダイカスト', 'ダイキャスト', 'ダイカスティング'],
    ['曲げ', 'ベンディング'],
    ['ゴム', 'ラバー'],
    ['ハーネス', 'ワイヤーハーネス'],
    ['射出', 'インジェクション', 'インゼクション'],
    ['打抜き', '打ち抜き', '抜き'],
    ['ロー付け', 'ろう付け', 'ロウ付け', '蝋付け'],
    ['治具', 'ジグ', '冶具'],
    ['座金', 'ワッシャー', 'ワッシャ'],
    ['ばね', 'スプリング', '発条'],
    ['研磨', '研摩'],
    ['鋳物', '鋳造品'],
  ],
  ko: [
    ['금형', '몰드', '가다'],
    ['볼트', '보울트'],
    ['너트', '낫트', '넛트'],
    ['와셔', '와샤', '워셔'],
    ['커넥터', '컨넥터', '콘넥터', '커넥타'],
    ['하네스', '하니스', '하네쓰'],
    ['알루미늄', '알미늄', '알루미눔'],
    ['스테인리스', '스테인레스', '스텐', '스뎅', '서스'],
    ['플라스틱', '프라스틱', '수지'],
    ['다이캐스팅', '다이캐스트', '다이카스팅', '다이카스트', '다이케스팅'],
    ['가스켓', '개스킷', '가스킷', '가스케트'],
    ['터미널', '단자'],
    ['베어링', '베아링'],
    ['기어', '기아'],
    ['도금', '멕기', '메끼'],
    ['와이어컷', '와이어커팅', '와이어컷팅'],
    ['프로그레시브', '프로그래시브', '순송'],
    ['브래킷', '브라켓', '브라켙', '브라케트'],
    ['실리콘', '실리컨'],
    ['초경', '카바이드'],
    ['샤프트', '샤후드'],
    ['오토바이', '이륜차', '모터사이클'],
    ['스프링', '용수철'],
    ['부품', '파트'],
    ['프레스', '프레쓰'],
    ['호스', '호오스'],
    ['절삭', '컷팅'],
    ['나사', '스크류', '스크루', '비스'],
  ],
  zh: [
    ['模具', '模', '工模'],
    ['塑料', '塑胶'],
    ['螺丝', '螺钉'],
    ['螺母', '螺帽'],
    ['注塑', '射出', '注射', '啤塑', '射出成型'],
    ['线束', '线组', '电线束'],
    ['弹簧', '弹弓'],
    ['垫圈', '华司', '介子'],
    ['连续模', '级进模', '顺送模', '连续冲压模', '级进冲压模'],
    ['不锈钢', '白铁', '白钢'],
    ['铝合金', '铝'],
    ['汽车', '车用', '车载', '车规'],
    ['摩托车', '机车'],
    ['零件', '部件', '配件', '件'],
    ['线切割', '线割'],
    ['电火花', '火花机', '放电'],
    ['钣金', '板金'],
    ['连接器', '接插件'],
    ['治具', '夹具', '工装'],
    ['压铸', '压鋳'],
    ['五金', '金属'],
    ['锻造', '锻压'],
  ],
}

/** More would be names that nobody writes. */
const mostVariants = 12

const latin = /^[\p{Script=Latin}\s-]+$/u

const patterns = Object.fromEntries(
  Object.entries(spellings).map(([language, sets]) => [
    language,
    sets.map((words) => words.map((word) => ({ word, pattern: patternOf(word) }))),
  ]),
) as Record<Language, { word: string; pattern: RegExp }[][]>

/** A word by itself; a single character of Chinese, Japanese or Korean only where names end in their head. */
function patternOf(word: string): RegExp {
  if (latin.test(word)) return new RegExp(`(?<![\\p{L}-])${word}(?![\\p{L}-])`, 'iu')
  return word.length === 1 ? new RegExp(`(?<=.)${word}$`, 'u') : new RegExp(word, 'u')
}

/** The other spellings of a name; none for a name that is only such a word itself, since those are listed. */
export function otherSpellings(text: string, language: Language): string[] {
  const found = new Set<string>()
  for (const set of patterns[language]) {
    const own = set.filter(({ pattern }) => pattern.test(text)).sort((a, b) => b.word.length - a.word.length)[0]
    if (!own || own.word.length === text.length) continue
    for (const { word } of set) {
      if (word === own.word || text.includes(word)) continue
      if (found.size < mostVariants) found.add(text.replace(own.pattern, word))
    }
  }
  return [...found]
}
