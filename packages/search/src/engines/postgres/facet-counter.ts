import { type FacetName, facetNames } from '../../types.ts'
import type { FacetCounts } from '../search-engine.ts'
import { createValueTable } from './value-table.ts'

/** Bytes of a mark. */
const markBytes = 8
/** Of all facets together; a taxonomy has some thousand. */
const mostValues = 0xffff
/** Documents read at once, so that whoever shares this process gets its turn in between. */
const portion = 5000

/** Reads the facet values (`facet=value`, one a line) of those candidates whose marks are named, as signed 64-bit numbers. */
export type ReadFacets = (marks: string[]) => Promise<{ mark: string; facets: string }[]>

/**
 * Counts facet values of candidates. Which values a document has is remembered by its mark, made of its hash, so nothing that is
 * remembered is ever out of date; PostgreSQL, which says exactly who is a candidate, takes ten times as long to count.
 */
export function createFacetCounter() {
  const table = createValueTable()
  const codeOf = new Map<string, number>()
  const values: { facet: FacetName; value: string }[] = []
  const counted = new Set<string>(facetNames)

  /** @returns null for a facet that is not counted */
  function encode(entry: string): number | null {
    const known = codeOf.get(entry)
    if (known !== undefined) return known
    const split = entry.indexOf('=')
    const facet = entry.slice(0, split)
    if (!counted.has(facet)) return null
    if (values.length >= mostValues) throw new Error(`There are more than ${mostValues} facet values.`)
    codeOf.set(entry, values.length)
    values.push({ facet: facet as FacetName, value: entry.slice(split + 1) })
    return values.length - 1
  }

  /** @param marks of the candidates, one after the other, 8 bytes each */
  return async function countFacets(marks: Buffer, facets: FacetName[], read: ReadFacets): Promise<FacetCounts> {
    let totals = new Uint32Array(values.length)
    const unknown: string[] = []
    for (let at = 0; at < marks.length; at += markBytes)
      if (!table.addTo(totals, marks.readUInt32BE(at), marks.readUInt32BE(at + 4)))
        unknown.push(marks.readBigInt64BE(at).toString())
    for (let start = 0; start < unknown.length; start += portion)
      for (const { mark, facets: given } of await read(unknown.slice(start, start + portion))) {
        const codes: number[] = []
        for (const entry of given.split('\n')) {
          const code = encode(entry)
          if (code !== null) codes.push(code)
        }
        const bits = BigInt.asUintN(64, BigInt(mark))
        table.remember(Number(bits >> 32n), Number(bits & 0xffffffffn), codes)
        if (values.length > totals.length) totals = widened(totals, values.length)
        for (const code of codes) totals[code]!++
      }
    const counts: FacetCounts = Object.fromEntries(facets.map((facet) => [facet, {}]))
    for (const [code, total] of totals.entries()) {
      const known = total > 0 ? values[code] : undefined
      const ofFacet = known && counts[known.facet]
      if (ofFacet) ofFacet[known.value] = total
    }
    return counts
  }
}

/** Room for twice what is needed: values come one after the other while a collection is first read. */
function widened(totals: Uint32Array<ArrayBuffer>, needed: number): Uint32Array<ArrayBuffer> {
  const wider = new Uint32Array(needed * 2)
  wider.set(totals)
  return wider
}
