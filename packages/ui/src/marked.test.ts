import { expect, it } from 'vitest'
import { cutText } from './marked.tsx'

const marked = (text: string, spans: { start: number; end: number }[]) =>
  cutText(text, spans)
    .map((part) => (part.marked ? `[${part.text}]` : part.text))
    .join('')

it('marks the parts of a text that were read', () => {
  expect(marked('thép SKD61 mới', [{ start: 5, end: 10 }])).toBe('thép [SKD61] mới')
  expect(
    marked('金型、SKD61', [
      { start: 0, end: 2 },
      { start: 3, end: 8 },
    ]),
  ).toBe('[金型]、[SKD61]')
})

it('joins parts that overlap and keeps every letter once', () => {
  expect(
    marked('khuôn ép nhựa', [
      { start: 6, end: 13 },
      { start: 0, end: 8 },
    ]),
  ).toBe('[khuôn ép nhựa]')
})

it('cuts off what lies outside the text', () => {
  expect(
    marked('abc', [
      { start: -4, end: 1 },
      { start: 2, end: 90 },
      { start: 5, end: 6 },
    ]),
  ).toBe('[a]b[c]')
  expect(marked('abc', [])).toBe('abc')
})
