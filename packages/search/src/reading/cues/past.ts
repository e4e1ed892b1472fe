import { cueOf } from './cue.ts'

/** Done once, not any more. */
export const past = cueOf({
  vi: 'trước đây|trước kia|đã ngừng|đã dừng|ngừng từ|không còn|đã bán',
  en: 'formerly|used to|no longer|discontinued|stopped|ceased',
  ja: '以前は|かつて|終了|撤退',
  ko: '예전|과거|중단|더 이상',
  zh: '以前|曾经|已停|停产|不再',
})

/** A certificate that has run out. */
export const expired = cueOf({
  vi: 'hết hạn|hết hiệu lực|quá hạn',
  en: 'expired|lapsed|has run out',
  ja: '失効|期限切れ',
  ko: '만료',
  zh: '过期|過期|失效|已到期',
})

/** A certificate that nobody renews. */
export const notRenewed = cueOf({
  vi: 'không gia hạn|không đánh giá lại|chưa làm lại|không làm lại|bỏ luôn',
  en: 'not renewed|will not renew|not be renewed|given up',
  ja: '更新していません|更新せず|更新しません|返上',
  ko: '갱신하지 않|갱신 안',
  zh: '不再续|未续|没有续|不续',
})
