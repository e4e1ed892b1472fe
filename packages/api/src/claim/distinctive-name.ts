import { foldText } from '../import/fold-text.ts'

/** What half of all firms are called: legal forms and trades that tell no firm from another. */
const commonWords =
  /\b(?:cong ty|cty|trach nhiem huu han|tnhh|mot thanh vien|mtv|co phan|cp|ctcp|doanh nghiep tu nhan|dntn|hop tac xa|htx|ho kinh doanh|chi nhanh|nha may|xuong|san xuat|sx|thuong mai|tm|dich vu|dv|xuat nhap khau|xnk|viet nam|vietnam|co ltd|ltd|co|jsc|corp|corporation|company|limited|inc|joint stock)\b/g

/** The words of a name that tell it from others: `Công ty TNHH SX TM Cơ khí Tân Phát` → `co khi tan phat`. All of it when nothing else is left. */
export function distinctiveName(name: string): string {
  const folded = foldText(name)
  const left = folded.replace(commonWords, ' ').replace(/\s+/g, ' ').trim()
  return left === '' ? folded : left
}
