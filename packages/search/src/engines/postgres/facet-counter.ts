import type { Database, DocumentKind } from '@matxich/db'
import { getFacetsByMark, markBytes } from '@matxich/db/queries'
import { type FacetName, facetNames } from '../../types.ts'
import type { FacetCounts } from '../search-engine.ts'

/** Documents kept at least, and twice as many at most, at some 150 bytes each. */
const keptAtLeast = 120_000
/** Read in portions, so that whoever shares this process gets its turn in between. */
const portion = 2000
/** Codes are characters of a string. */
const mostCodes = 0xffff

/**
 * Counts facet values of candidates. Which values a document has is remembered by its mark, made of id and hash, so nothing
 * remembered is ever out of date; PostgreSQL, which says exactly who is a candidate, takes ten times as long to count.
 */
export function createFacetCounter(db: Database) {
  const codeOf = new Map<string, number>()
  const values: { facet: FacetName; value: string }[] = []
  const counted = new Set<string>(facetNames)
  // Two generations instead of a list by last use: what is asked for moves to the young one, the old one is forgotten whole.
  let young = new Map<string, string>()
  let old = new Map<string, string>()

  /** The values of one document, one character each. */
  function encode(facets: string[]): string {
    let codes = ''
    for (const entry of facets) {
      const split = entry.indexOf('=')
      const facet = entry.slice(0, split)
      if (!counted.has(facet)) continue
      let code = codeOf.get(entry)
      if (code === undefined) {
        code = values.length
        if (code > mostCodes) throw new Error(`more than ${mostCodes} facet values`)
        codeOf.set(entry, code)
        values.push({ facet: facet as FacetName, value: entry.slice(split + 1) })
      }
      codes += String.fromCharCode(code)
    }
    return codes
  }

  function remember(mark: string, codes: string): void {
    if (young.size >= keptAtLeast) {
      old = young
      young = new Map()
    }
    young.set(mark, codes)
  }

  function recall(mark: string): string | undefined {
    const known = young.get(mark)
    if (known !== undefined) return known
    const older = old.get(mark)
    if (older !== undefined) remember(mark, older)
    return older
  }

  /** @param marks of the candidates, one after the other */
  return async function countFacets(kind: DocumentKind, marks: Buffer, facets: FacetName[]): Promise<FacetCounts> {
    const totals = new Float64Array(mostCodes + 1)
    const add = (codes: string) => {
      for (let at = 0; at < codes.length; at++) totals[codes.charCodeAt(at)]!++
    }
    const unknown: Buffer[] = []
    for (let at = 0; at < marks.length; at += markBytes) {
      const mark = marks.latin1Slice(at, at + markBytes)
      const codes = recall(mark)
      if (codes === undefined) unknown.push(marks.subarray(at, at + markBytes))
      else add(codes)
    }
    for (let start = 0; start < unknown.length; start += portion)
      for (const { mark, facets: given } of await getFacetsByMark(db, kind, unknown.slice(start, start + portion))) {
        const codes = encode(given)
        remember(mark.toString('latin1'), codes)
        add(codes)
      }
    const counts: FacetCounts = Object.fromEntries(facets.map((facet) => [facet, {}]))
    for (const [code, { facet, value }] of values.entries()) {
      const ofFacet = totals[code]! > 0 ? counts[facet] : undefined
      if (ofFacet) ofFacet[value] = totals[code]!
    }
    return counts
  }
}
