import type { Acceptance } from '@matxich/db'
import { kindOf, type Lexicon, parentOf } from '../lexicon/lexicon.ts'
import type { ConceptKey, Span } from '../types.ts'
import {
  leftOpen,
  oneOfBefore,
  oneOfBehind,
  orEquivalent,
  orInPreparation,
  orNone,
  orWords,
} from './alternative-words.ts'
import type { Analysis } from './analyze.ts'
import type { FoundConcept } from './mentions.ts'

/** Concepts named in one breath, any of which will do: "SKD11 or DC53". */
export interface Choice {
  concepts: ConceptKey[]
  /** From the first to the last of them. */
  span: Span
  /** Still to be talked about. */
  isOpen: boolean
}

export interface Alternatives {
  choices: Choice[]
  /** "Zinc plated or plain": may also be left away. */
  orNothing: Set<ConceptKey>
  /** "NAK80 or equivalent", "ISO 9001 or in preparation". */
  accepts: Map<ConceptKey, Acceptance>
}

/** What joins a mention to the next one of its kind: a word for "or", or mere punctuation as in a list. */
type Link = 'or' | 'list' | null

/**
 * What a text leaves open between several concepts of one kind. A list that ends in "or" is a choice among all of it as far as its
 * members are of one family ("ABS, PC or PA66", but not "turning, zinc or nickel plating"); so is one that "one of" stands at.
 */
export function readAlternatives(lexicon: Lexicon, analysis: Pick<Analysis, 'folded' | 'found'>): Alternatives {
  const { text } = analysis.folded
  const found = inOrder(analysis.found.filter((entry) => choosable.test(entry.concept)))
  const result: Alternatives = { choices: [], orNothing: new Set(), accepts: new Map() }
  for (const entry of found) {
    const behind = text.slice(entry.end, entry.end + 40)
    if (orNone.test(behind)) result.orNothing.add(entry.concept)
    if (kindOf(entry.concept) === 'material' && orEquivalent.test(behind))
      result.accepts.set(entry.concept, 'near_grade')
    if (kindOf(entry.concept) === 'certification' && orInPreparation.test(behind))
      result.accepts.set(entry.concept, 'planned')
  }
  const chosen = new Set<ConceptKey>()
  for (let from = 0; from < found.length - 1; ) {
    const links: Link[] = []
    for (let at = from; at < found.length - 1; at++) {
      const link = linkBetween(text, found[at]!, found[at + 1]!)
      if (link === null) break
      links.push(link)
    }
    const members = membersOf(lexicon, text, found.slice(from, from + links.length + 1), links).filter(
      (member, index, all) =>
        !chosen.has(member.concept) && all.findIndex((other) => other.concept === member.concept) === index,
    )
    if (members.length > 1) {
      const span = { start: members[0]!.start, end: members.at(-1)!.end }
      for (const member of members) chosen.add(member.concept)
      result.choices.push({
        concepts: members.map((member) => member.concept),
        span: { ...span, text: text.slice(span.start, span.end) },
        isOpen: leftOpen.test(text.slice(span.end, span.end + 40)),
      })
    }
    from += links.length + 1
  }
  return result
}

const choosable = /^(?:process|material|certification|province|former-province|district|park):/

/** Mentions one behind the other; of those that overlap, the first. */
function inOrder(found: FoundConcept[]): FoundConcept[] {
  const sorted = [...found].sort((a, b) => a.from - b.from || b.to - a.to)
  return sorted.filter(
    (entry, index) => index === 0 || entry.from >= Math.max(...sorted.slice(0, index).map((one) => one.to)),
  )
}

function linkBetween(text: string, first: FoundConcept, second: FoundConcept): Link {
  if (kindOf(first.concept) !== kindOf(second.concept) || first.concept === second.concept) return null
  const between = text.slice(first.end, second.start)
  if (between.length <= 24 && orWords.test(between)) return 'or'
  return /^\s*[,，、;；/・]\s*$/.test(between) ? 'list' : null
}

/** Which of a run of mentions are a choice: all where "one of" stands at them, else those that an "or" joins and the list before it. */
function membersOf(lexicon: Lexicon, text: string, run: FoundConcept[], links: Link[]): FoundConcept[] {
  if (run.length < 2) return []
  const isOneOf =
    oneOfBefore.test(text.slice(Math.max(0, run[0]!.start - 24), run[0]!.start)) ||
    oneOfBehind.test(text.slice(run.at(-1)!.end, run.at(-1)!.end + 24))
  if (isOneOf) return run
  const first = links.indexOf('or')
  if (first < 0) return []
  let last = first
  while (links[last + 1] === 'or') last++
  const family = parentOf(lexicon, run[first]!.concept)
  let start = first
  while (start > 0 && family !== null && parentOf(lexicon, run[start - 1]!.concept) === family) start--
  return run.slice(start, last + 2)
}
