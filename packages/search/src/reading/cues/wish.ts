import { cueOf } from './cue.ts'

/** Wished, not demanded. */
export const wished = cueOf({
  vi:
    'ưu tiên|nếu được|nếu có|càng tốt|không bắt buộc|thì tốt|là lợi thế|là điểm cộng|điểm cộng|tùy chọn|' +
    'tuỳ chọn|là một lợi thế|cộng điểm|có thì|thì càng hay|càng hay|nếu biết|nếu làm được|sau này|' +
    'khuyến khích|mong muốn|hy vọng',
  en:
    'preferred|preferably|preference|a plus|nice to have|would be good|would be nice|deal breaker|' +
    'would help|is welcome|welcome|desirable|optional|ideally|bonus|not mandatory|if possible|' +
    "if available|advantage|appreciated|positively|do not insist|don't insist|like to see|you may use|" +
    'you may also|would love|would be great|great if|later maybe|in the future|on request|may be|whether|' +
    'either is fine',
  ja: 'オプション|あれば尚可|尚可|望ましい|歓迎|優先|あれば助かり|助かります|できれば|希望します|検討|優遇|可能であれば|任意|あればよい|あれば良い|将来|いずれは|の可否|可否も|希望',
  ko: '우대|선호|옵션|있으면 좋|좋겠|가능하면|가급적|희망|권장|검토|가능 여부|가능한지|향후|추후|나중에|있으면 가산',
  zh: '优先|最好|更好|优选|為佳|为佳|加分|可选|如有|如能|尽量|以后|更佳|亦可|可外发|可外發|可现场接受|不强制|非必要|不强求',
})
