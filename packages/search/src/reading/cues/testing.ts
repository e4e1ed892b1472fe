import { cueOf } from './cue.ts'

/** Goods are tested before they leave. */
export const tests = cueOf({
  vi: 'test|test 100%|kiểm 100%|kiểm tra|kiểm thử|thử điện|thử điện áp|thử cao áp|đo điện|kiểm từng',
  en: 'tested|tester|test|tests|testing',
  ja: '検査|試験',
  ko: '검사|시험',
  zh: '测试|測試|检测|檢測',
})
