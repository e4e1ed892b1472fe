import { describe, expect, it } from 'vitest'
import { createFacetCounter } from './facet-counter.ts'

function marksOf(...numbers: bigint[]): Buffer {
  const marks = Buffer.alloc(numbers.length * 8)
  for (const [at, number] of numbers.entries()) marks.writeBigInt64BE(number, at * 8)
  return marks
}

describe('facet values of candidates', () => {
  const stored = new Map([
    ['-7', ['process=milling', 'province=27', 'lang=vi']],
    ['8', ['process=milling', 'process=turning']],
    ['9', []],
  ])
  const reads: string[][] = []
  const read = async (marks: string[]) => {
    reads.push(marks)
    return marks.map((mark) => ({ mark, facets: (stored.get(mark) ?? []).join('\n') }))
  }

  it('are counted by facet and value, and those of a document already read are not read again', async () => {
    const count = createFacetCounter()
    expect(await count(marksOf(-7n, 8n, 9n), ['process', 'province'], read)).toEqual({
      process: { milling: 2, turning: 1 },
      province: { '27': 1 },
    })
    expect(await count(marksOf(9n, -7n), ['process'], read)).toEqual({ process: { milling: 1 } })
    expect(reads).toEqual([['-7', '8', '9']])
  })

  it('of a document that is gone meanwhile are left out', async () => {
    const count = createFacetCounter()
    expect(await count(marksOf(1n), ['process'], async () => [])).toEqual({ process: {} })
  })
})
