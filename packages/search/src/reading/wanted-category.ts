import { conceptKey, isFamily, isWithin, type Lexicon } from '../lexicon/lexicon.ts'
import type { ConceptKey, NeedText, Span } from '../types.ts'
import { clarityOf, sharedVotes } from './ambiguity.ts'
import type { Analysis } from './analyze.ts'
import { byTheWayFactor, isGivenOut } from './by-the-way.ts'
import {
  asHighVoltage,
  hintsBeside,
  isServiceCategory,
  isServiceTitle,
  madeAsSaid,
  speaksOfMolds,
} from './category-hints.ts'
import { chooseCategory, usualMemberOf } from './choose-category.ts'
import { contextFactor } from './context-factor.ts'
import { circumstantialVotes } from './cue-votes.ts'
import type { FoundConcept } from './mentions.ts'
import { moreExactly } from './more-exactly.ts'
import { nameScores } from './name-scores.ts'
import { processVotes } from './process-votes.ts'
import { refineCategory } from './refine-category.ts'
import type { Scope } from './scopes.ts'
import { serviceWords, treatmentOf } from './service-words.ts'
import { cueStretch, foldedStretch, spanOfFound } from './stretches.ts'
import { voteWeights as weights } from './vote-weights.ts'
import { asMade, partsOfMaterial } from './way-of-making.ts'
import { type WeighedCategory, weighCategories } from './weigh-categories.ts'
import { type WordingStrength, wordingVotes } from './wording-votes.ts'

const ofNeeds: WordingStrength = {
  most: weights.wording,
  decline: weights.wordingDecline,
  enough: weights.wordingEnough,
}

/** What a need orders, and the words that name it most plainly. */
interface WantedCategory {
  concept: ConceptKey
  span: Span | null
}

/**
 * The category that a need orders; null when nothing says what is wanted. What the buyer chose in the form stands before
 * anything the text says.
 * @param wordings how much what the text is like decides; a few words are like less than a letter
 */
export function wantedCategory(
  lexicon: Lexicon,
  analysis: Analysis,
  scopes: Scope[],
  need: NeedText,
  wordings: WordingStrength = ofNeeds,
): WantedCategory | null {
  const inForm = need.fields.category
  if (inForm) return { concept: conceptKey('category', inForm), span: null }
  const aboutMolds = speaksOfMolds(analysis)
  const clear = weighCategories(lexicon, analysis, scopes).map(({ found, weight }) => {
    const isGuide = isWithin(lexicon, found.concept, 'category:mold-guide-components') && !aboutMolds
    const clarity = clarityOf(lexicon, analysis, found)
    return { found, weight: weight * clarity * (isGuide ? weights.guideWithoutMold : 1), lost: weight * (1 - clarity) }
  })
  const weighed = moreExactly(lexicon, analysis, clear)
  const inTitle = weighed.filter(({ found }) => found.end <= need.title.length)
  const topic = inTitle.some(({ weight }) => weight >= 0.5) ? null : topicSentence(analysis, weighed)
  const votes = new Map<ConceptKey, number>()
  const best = new Map<ConceptKey, { weight: number; found: FoundConcept }>()
  const placeShare = (found: FoundConcept) => {
    const sentence = analysis.segments.sentence[found.from]!
    return found.end <= need.title.length
      ? weights.title
      : sentence <= 2 || sentence === topic
        ? weights.early
        : weights.later
  }
  const add = (concept: ConceptKey, weight: number) => votes.set(concept, (votes.get(concept) ?? 0) + weight)
  const vote = (found: FoundConcept, concept: ConceptKey, weight: number) => {
    const counted = weight * placeShare(found)
    add(concept, counted)
    if (counted > (best.get(concept)?.weight ?? 0)) best.set(concept, { weight: counted, found })
  }
  const titleText = foldedStretch(analysis, 0, need.title.length)
  const speaksOfService = serviceWords.test(cueStretch(analysis, 0, need.title.length)) || treatmentOf.test(titleText)
  const byTheWay = byTheWayFactor(lexicon, analysis, need.title.length)
  for (const entry of weighed) {
    const factor =
      byTheWay(entry.found.concept, entry.found.from) *
      contextFactor(lexicon, inTitle, entry.found.concept, inTitle.includes(entry), speaksOfService)
    vote(entry.found, entry.found.concept, entry.weight * factor)
  }
  const isNothingNamed = !weighed.some(({ found, weight }) => weight * byTheWay(found.concept, found.from) > 0.3)
  // In the text a process that shapes stands for its product only where no thing is named at all.
  for (const { found, concept, weight } of processVotes(lexicon, analysis, scopes)) {
    const isOrdered = found.end <= need.title.length
    if (isOrdered && isServiceTitle(lexicon, concept, titleText))
      vote(found, concept, weight * weights.processOfServiceTitle)
    else if (isOrdered || (isNothingNamed && !isServiceCategory(lexicon, concept))) vote(found, concept, weight)
    else if (isNothingNamed && isGivenOut(analysis)) vote(found, concept, weight * weights.processGivenOut)
  }
  for (const { concept, weight } of hintsBeside(lexicon, analysis, scopes, need.title.length)) add(concept, weight)
  const titleEnd = analysis.folded.tokens.findIndex((token) => token.start >= need.title.length)
  const title = { analysis, from: 0, to: titleEnd < 0 ? analysis.folded.tokens.length : titleEnd, weight: 1 }
  // Words of the title that name a category in part ("Battery leads") stand beside the names found whole.
  for (const [concept, score] of namesThatTell(nameScores(lexicon, analysis, title.from, title.to, weighed)))
    if (aboutMolds || !isWithin(lexicon, concept, 'category:mold-guide-components'))
      add(
        concept,
        score *
          weights.namesInPart *
          (isWithin(lexicon, concept, 'category:industrial-packaging') ? 1 : byTheWay(concept, null)),
      )
  const aside = weighed.filter(({ weight }) => weight <= 0.35).map(({ found }) => found)
  const circumstances = circumstantialVotes(lexicon, analysis, scopes, aside)
  for (const [concept, weight] of circumstances)
    circumstances.set(
      concept,
      weight * contextFactor(lexicon, inTitle, concept, false, speaksOfService) * byTheWay(concept, null),
    )
  for (const [concept, weight] of circumstances) add(concept, weight)
  for (const { found, lost } of clear)
    if (lost > 0)
      for (const [concept, share] of sharedVotes(lexicon, analysis, found, lost * placeShare(found), circumstances))
        add(concept, share)
  for (const [concept, weight] of wordingVotes(lexicon, analysis, scopes, title.to, aside, wordings))
    if (aboutMolds || !isWithin(lexicon, concept, 'category:mold-guide-components'))
      add(concept, weight * contextFactor(lexicon, inTitle, concept, false, speaksOfService) * byTheWay(concept, null))
  // A part that nobody can name is at least a part of its material.
  if (isNothingNamed) for (const part of partsOfMaterial(lexicon, analysis, scopes)) add(part, weights.materialAlone)
  const chosen = chooseCategory(lexicon, votes, weights.familyReach)
  const isTitled = inTitle.some(({ found, weight }) => found.concept === chosen && weight >= 0.8)
  // What is only spoken of as the whole that the part belongs to, or as its place, names nothing.
  const said = weighed.filter(({ found }) => found.concept === chosen)
  const named = isTitled
    ? 'title'
    : said.some(({ weight }) => weight > 0.3)
      ? 'text'
      : said.some(({ weight }) => weight > 0.1)
        ? 'whole'
        : 'nowhere'
  // Several circumstances together are as good as a name; a single one gives way to how the part is made.
  const isSure = named === 'nowhere' && chosen !== null && (votes.get(chosen) ?? 0) >= weights.sureCircumstances
  // Where nothing but a treatment or the packing is named by the way, how the part is made says more.
  const isAside = chosen !== null && byTheWay(chosen, best.get(chosen)?.found.from ?? null) <= 0.3
  const made =
    (isAside ? asMade(lexicon, analysis, scopes, null, 'nowhere') : null) ??
    (isSure ? chosen : asMade(lexicon, analysis, scopes, chosen, named))
  if (!made) return null
  const concept = asHighVoltage(lexicon, analysis, madeAsSaid(lexicon, analysis, scopes, made))
  const evidence = best.get(concept)
  const span = evidence ? spanOfFound(analysis, evidence.found) : null
  const exact = isFamily(lexicon, concept)
    ? memberMeant(lexicon, concept, [title, ...scopedRuns(analysis, scopes)])
    : concept
  return { concept: exact, span }
}

/** Of a family that is wanted, the member that the text tells clearly or that is usually meant. */
function memberMeant(lexicon: Lexicon, family: ConceptKey, texts: Parameters<typeof refineCategory>[2]): ConceptKey {
  const member = refineCategory(lexicon, family, texts)
  const usual = usualMemberOf(family)
  return member && member.margin > (usual ? 2 : 1) ? member.concept : (usual ?? family)
}

/**
 * Where the title ("RFQ", "お見積りのお願い") names nothing: the first sentence after it that names a thing for itself; courtesies and
 * the buyer's own business come before.
 */
function topicSentence(analysis: Analysis, weighed: WeighedCategory[]): number | null {
  const first = weighed.find(({ found, weight }) => weight >= 0.5 && analysis.segments.sentence[found.from]! > 0)
  return first ? analysis.segments.sentence[first.found.from]! : null
}

/** Words that many names hold alike ("press") say little of each. */
function namesThatTell(scores: Map<ConceptKey, number>): [ConceptKey, number][] {
  return [...scores].map(([concept, score]) => {
    const alike = [...scores.values()].filter((other) => other > score * 0.95).length
    return [concept, alike > 2 ? (score * 2) / alike : score]
  })
}

/** Stretches of the text that are neither denied nor about the buyer. */
function scopedRuns(
  analysis: Analysis,
  scopes: Scope[],
): { analysis: Analysis; from: number; to: number; weight: number }[] {
  const runs: { analysis: Analysis; from: number; to: number; weight: number }[] = []
  for (let from = 0; from < scopes.length; ) {
    let to = from + 1
    while (to < scopes.length && scopes[to] === scopes[from]) to++
    if (scopes[from] === 'in' || scopes[from] === 'nice') runs.push({ analysis, from, to, weight: 0.4 })
    from = to
  }
  return runs
}
