import { expect, test } from 'vitest'
import { shortName } from './short-name.ts'

test.each([
  ['Công ty TNHH MTV Khuôn & Cơ khí Hải Vinh', 'Khuôn & Cơ khí Hải Vinh'],
  ['Cty TNHH Khuôn Mẫu Nhật Tân Phát', 'Khuôn Mẫu Nhật Tân Phát'],
  ['CÔNG TY CỔ PHẦN CƠ KHÍ AN MINH', 'CƠ KHÍ AN MINH'],
  ['Công ty trách nhiệm hữu hạn một thành viên bu lông Sài Gòn', 'Bu lông Sài Gòn'],
  ['Cơ sở khuôn thổi Phước Lộc', 'Cơ sở khuôn thổi Phước Lộc'],
  ['Công ty CP', 'Công ty CP'],
])('%s is short as %s', (whole, short) => {
  expect(shortName(whole)).toBe(short)
})
