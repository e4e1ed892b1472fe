import { describe, expect, it } from 'vitest'
import { fieldName, readTypedParts } from './parts-form.ts'

const form = (fields: Record<string, string>) => new URLSearchParams(fields)

describe('rows of a parts form', () => {
  it('are read in order; one whose every field was emptied is gone', () => {
    const parts = readTypedParts(
      form({
        count: '3',
        [fieldName(0, 'name')]: ' Nắp ',
        [fieldName(1, 'name')]: '',
        [fieldName(1, 'unit')]: ' ',
        [fieldName(2, 'quantity')]: '12',
      }),
    )
    expect(parts.map(({ name, quantity }) => [name, quantity])).toEqual([
      ['Nắp', ''],
      ['', '12'],
    ])
  })

  it('are none when the count makes no sense, and never more than a list may hold', () => {
    expect(readTypedParts(form({ count: 'many', [fieldName(0, 'name')]: 'x' }))).toEqual([])
    expect(readTypedParts(form({ count: '-4' }))).toEqual([])
    const many = Object.fromEntries(Array.from({ length: 300 }, (_, row) => [fieldName(row, 'name'), `part ${row}`]))
    expect(readTypedParts(form({ count: '1e9', ...many }))).toHaveLength(200)
  })
})
