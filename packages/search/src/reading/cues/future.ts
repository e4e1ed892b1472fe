import { cueOf } from './cue.ts'

/** Of a firm: what stands before is meant for later and not taken on yet. */
export const notYet = cueOf({
  vi: 'đang nghiên cứu|đang thử nghiệm|chưa nhận đơn|chưa sản xuất|chưa đi vào sản xuất|sắp đầu tư|dự kiến đầu tư',
  en: 'under development|not yet in production|not in production yet|will be added',
  ja: '開発中|準備中です|未対応',
  ko: '개발 중|개발중|준비 중입니다',
  zh: '研发中|研發中|开发中|尚未投产|筹备中',
})

/** A certificate that is being prepared. */
export const planned = cueOf({
  vi:
    'đang làm|đang xây dựng|đang triển khai|đang áp dụng thử|dự kiến|kế hoạch|sẽ lấy|sẽ có|sẽ đạt|sắp|' +
    'đang chuẩn bị|mới đang',
  en: 'in progress|planned|planning|applying|working towards|expected|in preparation',
  ja: '取得予定|取得中|予定|準備',
  ko: '준비|예정',
  zh: '正在|计划|準備|准备',
})
