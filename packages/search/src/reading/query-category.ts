import { idOf, isWithin, kindOf, type Lexicon } from '../lexicon/lexicon.ts'
import type { ConceptKey, RequirementLevel } from '../types.ts'
import { clarityOf } from './ambiguity.ts'
import type { Analysis } from './analyze.ts'
import { isServiceCategory } from './category-hints.ts'
import { isForm, isMold } from './category-roles.ts'
import { chooseCategory, usualMemberOf } from './choose-category.ts'
import { cueTextOf } from './cues/cue.ts'
import { processVotes } from './process-votes.ts'
import { productsOfQuery } from './products-of-process.ts'
import { refineCategory } from './refine-category.ts'
import type { Scope } from './scopes.ts'
import { serviceWords } from './service-words.ts'
import { hasTellingWords, speaksFor } from './telling-words.ts'
import { wantedCategory } from './wanted-category.ts'
import { partsOfMaterial } from './way-of-making.ts'
import { type WeighedCategory, weighCategories } from './weigh-categories.ts'

/** What a search looks for. */
export interface QueryCategory {
  concept: ConceptKey
  /** A wish where the words only point to it: firms that do the work, or have the material, for something else come next. */
  level: RequirementLevel
  /** Other categories that would do instead: parts named by how they are made beside the thing that they are. */
  alternatives: ConceptKey[]
  /** The name that stands in the text, where a member of that family is meant. */
  named: ConceptKey
}

/** A few words are less like anything than a letter is: likeness counts for less and falls off more slowly than in a need. */
const wordings = { most: 0.7, decline: 3 }

/** From here on words that name nothing whole point to a category at all, and from here on as surely as a name. */
const pointing = 2.2
const sure = 4.5
/** What a material that is shaped in one way, and work that is usual for such parts, add to that. */
const ofMaterial = 2.5
const ofWork = 2.5

/**
 * The category that the words of a search box ask for, read as the title of a need is; null where nothing speaks of one.
 */
export function queryCategory(lexicon: Lexicon, analysis: Analysis, scopes: Scope[]): QueryCategory | null {
  const { text } = analysis.folded
  const wanted = wantedCategory(lexicon, analysis, scopes, { title: text, text: '', lang: 'vi', fields: {} }, wordings)
  if (!wanted) return null
  const { concept } = wanted
  const weighed = weighCategories(lexicon, analysis, scopes).map(({ found, weight }) => ({
    found,
    weight: weight * clarityOf(lexicon, analysis, found),
  }))
  const made = processVotes(lexicon, analysis, scopes)
  const beside = withMaking(lexicon, analysis, concept, weighed, made)
  if (beside) return beside
  const isWork = isServiceCategory(lexicon, concept)
  const work = made.find((vote) => vote.concept === concept)
  const names = weighed.filter(({ found, weight }) => found.concept === concept && weight > 0.3)
  if (names.length > 0) {
    const saysWorkAlone =
      isWork && names.every(({ found }) => work?.found.from === found.from && work.found.to === found.to)
    return asked(concept, saysWorkAlone ? levelOfWork(analysis) : 'must')
  }
  const family = namedFamily(lexicon, weighed, concept)
  if (family) return { ...asked(memberOf(lexicon, analysis, family, concept)), named: family }
  if (work) {
    // Cutting says how, and who cuts may do it for his own products.
    const isShaped = productsOfQuery.has(idOf(work.found.concept))
    return asked(concept, isWork ? levelOfWork(analysis) : isShaped ? 'must' : 'nice')
  }
  const said = speaksFor(lexicon, analysis, concept) + circumstances(lexicon, analysis, scopes, concept)
  return said < pointing ? null : asked(concept, said < sure ? 'nice' : 'must')
}

function asked(concept: ConceptKey, level: RequirementLevel = 'must', alternatives: ConceptKey[] = []): QueryCategory {
  return { concept, level, alternatives, named: concept }
}

/**
 * A thing and a way of making: "도어락 다이캐스팅" looks for who makes locks and, next, for who casts; "zinc die casting with chrome
 * plating" for castings. Null where one of the two is missing, or both are one.
 */
function withMaking(
  lexicon: Lexicon,
  analysis: Analysis,
  concept: ConceptKey,
  weighed: WeighedCategory[],
  made: ReturnType<typeof processVotes>,
): QueryCategory | null {
  const votes = new Map<ConceptKey, number>()
  for (const { found, weight } of weighed)
    if (weight > 0.3) votes.set(found.concept, (votes.get(found.concept) ?? 0) + weight)
  const thing = chooseCategory(lexicon, votes)
  if (!thing || isServiceCategory(lexicon, thing)) return null
  const isNamedByForm = isForm(lexicon, { concept: thing })
  if (isServiceCategory(lexicon, concept) && !weighed.some(({ found }) => found.concept === concept)) {
    if (isNamedByForm) return asked(thing)
    if (serviceWords.test(cueTextOf(analysis.plain.text))) return null
    if (analysis.lang !== 'vi') return asked(thing, 'must', [concept])
    // Vietnamese begins with what is ordered: "mạ kẽm bu lông" is work, "bu lông mạ kẽm" are bolts.
    const first = analysis.found.find((found) => found.concept === thing || made.some((vote) => vote.found === found))
    return first?.concept === thing ? asked(thing) : null
  }
  if (isNamedByForm || isMold(lexicon, { concept: thing })) return null
  const isThing = isWithin(lexicon, concept, thing) || isWithin(lexicon, thing, concept)
  const product = made.find(
    (vote) =>
      !isWithin(lexicon, vote.concept, thing) &&
      !isServiceCategory(lexicon, vote.concept) &&
      (vote.concept === concept || (isThing && productsOfQuery.has(idOf(vote.found.concept)))),
  )
  if (!product) return null
  const isMeant = isThing || made.some(({ found }) => isUsual(lexicon, thing, found.concept))
  return isMeant ? asked(isThing ? concept : thing, 'must', [product.concept]) : asked(product.concept, 'must', [thing])
}

/** Makers of the thing, or of one of its kinds, usually do it. */
function isUsual(lexicon: Lexicon, thing: ConceptKey, process: ConceptKey): boolean {
  return [thing, ...(lexicon.descendants.get(thing) ?? [])].some((key) => {
    const usual = lexicon.concepts.get(key)?.details.processes
    return Array.isArray(usual) && usual.some((id) => isWithin(lexicon, `process:${id}`, process))
  })
}

/** Who asks for a treatment may mean any firm that has it; words of toll work mean who takes it on. */
function levelOfWork(analysis: Analysis): RequirementLevel {
  return serviceWords.test(cueTextOf(analysis.plain.text)) ? 'must' : 'nice'
}

function namedFamily(lexicon: Lexicon, weighed: WeighedCategory[], concept: ConceptKey): ConceptKey | null {
  const above = lexicon.ancestors.get(concept)?.slice(1) ?? []
  return above.find((key) => weighed.some(({ found, weight }) => weight > 0.3 && found.concept === key)) ?? null
}

/**
 * The member of a family that other words of the search name; who searches for springs may mean any, plastic molds without more are
 * injection molds.
 */
function memberOf(lexicon: Lexicon, analysis: Analysis, family: ConceptKey, likest: ConceptKey): ConceptKey {
  if (speaksFor(lexicon, analysis, likest, family) >= pointing) return likest
  const whole = { analysis, from: 0, to: analysis.folded.tokens.length, weight: 1 }
  const member = refineCategory(lexicon, family, [whole])
  if (member && member.margin > 1.5) return member.concept
  return family === 'category:springs' ? family : (usualMemberOf(family) ?? family)
}

/** "Đúc gang cầu", "aluminium 5 axis": what parts are of and the work that is usual for them, where nothing names them. */
function circumstances(lexicon: Lexicon, analysis: Analysis, scopes: Scope[], concept: ConceptKey): number {
  if (!isForm(lexicon, { concept })) return 0
  const usual = lexicon.concepts.get(concept)?.details.processes
  const first = Array.isArray(usual) ? usual.slice(0, 3) : []
  const isWorked = analysis.found.some(
    (found) =>
      kindOf(found.concept) === 'process' &&
      found.confidence >= 0.5 &&
      scopes[found.from] === 'in' &&
      first.some((id) => isWithin(lexicon, `process:${id}`, found.concept)),
  )
  // A material by itself asks for no part.
  const isOfIt = (isWorked || hasTellingWords(analysis)) && partsOfMaterial(lexicon, analysis, scopes).has(concept)
  return (isWorked ? ofWork : 0) + (isOfIt ? ofMaterial : 0)
}
