import { cueOf } from './cue.ts'

/** Deny what follows, to the end of the sentence or to a turn ("chỉ", "but"). */
export const deniesBehind = cueOf({
  vi:
    'không nhận|không làm|không sản xuất|không gia công|không bán|ko bán|k bán|không cần|không yêu cầu|' +
    'không bao gồm|không gồm|không có|không trực tiếp|không phải|không dùng|chưa làm|chưa có|chưa nhận|' +
    'chưa đầu tư|ko nhận|ko làm|ko có|k nhận|k làm|chẳng làm|ngoại trừ',
  en:
    "we do not|we do not make|we don't|do not make|does not make|do not offer|does not offer|" +
    "do not produce|not needed|no need for|do not need|don't need|excluding|except for|without|" +
    'not including|no in-house|we cannot|cannot|no own|not accept',
})

/** Of these, what a firm says of its own work: at the end of a clause they speak of what stands before. */
export const refuses = cueOf({
  vi:
    'không nhận|không làm|không sản xuất|không gia công|không bán|không trực tiếp làm|chưa làm|chưa nhận|' +
    'ko nhận|ko làm|k nhận|k làm',
})

/** Of a need: what stands before is not wanted, or not now. */
export const notWanted = cueOf({
  vi:
    'không chấp nhận|không được dùng|nghiêm cấm|cấm dùng|cấm sử dụng|không cần báo|không cần|' +
    'không nằm trong|không liên quan|không thuộc|ngoài phạm vi|hỏi riêng|báo riêng|không thuộc gói|' +
    'ngoài gói|không tính|không gồm|không hỏi ở đây|không hỏi đợt này|không hỏi lần này|không lấy|' +
    'sẽ bị loại|không xét|năm sau mới hỏi|hỏi sau|khỏi báo|khỏi chào|khoi chao',
  en:
    'not required|not needed|not necessary|unnecessary|not part of|not in scope|not in this scope|' +
    'is not in|are not in|not included|out of scope|outside this|outside the scope|beyond the scope|' +
    'not acceptable|not accepted|is rejected|are rejected|rejected|will be refused|not allowed|prohibited|' +
    'follow next year|may follow|later rfq|separate rfq|separate inquiry|not this time|not for this|' +
    'will be ignored|none needed|later on|not now|no certificate needed|no certification needed',
  ja: 'は不可|不可です|使用不可|認めません|使用禁止|不要です|不要|対象外|範囲外|別案件|別件|含みません|含まない|含まず|除く|除きます|必要ありません|必要なし|絶対ng|はng',
  ko: '불가|금지|안 됩니다|필요 없|필요없|불필요|제외|별건|관계없|무관|범위 밖|범위가 아닙|포함하지|은 없습니다|는 없습니다|은 없음|는 없음|견적 불필요',
  zh:
    '拒收|不收|不接受|不得使用|不得|禁止|不允许|不能用|不可用|不准|无需|無需|不用|不必|不包括|不包含|不含|不在|無關|无关|除外|本次不|另案|勿报|請勿報|请勿报|不要报|拒绝|不外包|' +
    '不考虑',
})

/** Of a firm: what stands before is not done. */
export const notDone = cueOf({
  vi: 'chưa làm được|chưa làm|không làm|không nhận|thì không|không có',
  ja: 'しません|しておりません|していません|やっていません|対応不可|対応していません|行っておりません|行いません|できません',
  ko: '하지 않|안 합니다|불가',
  zh: '不做|不承接|不接|不生产|不提供|没有',
})

/** A denial that goes no further than this. */
export const turns = cueOf({
  vi: 'chỉ|mà|nhưng',
  en: 'but|only|however',
})
