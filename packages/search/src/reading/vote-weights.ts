/**
 * What speaks how much for a category in `wantedCategory`. Most of its numbers stand here; docs/matching.md says what they do.
 */
export const voteWeights = {
  // Where a mention stands.
  title: 3,
  early: 1.2,
  later: 0.5,
  // What the sentence says of it.
  denied: 0.02,
  aboutBuyer: 0.2,
  wished: 0.5,
  /** What the thing is for, where it sits, what it belongs to, what comes with it. */
  purpose: 0.3,
  place: 0.3,
  wholeOfPart: 0.3,
  accessory: 0.3,
  accessoryAfterComma: 0.4,
  deniedElsewhere: 0.4,
  excepted: 0.1,
  meansOfWork: 0.2,
  inBrackets: 0.8,
  treatmentBesideThing: 0.3,
  notTheHead: 0.35,
  modifierInTitle: 0.5,
  formOfUnclearThing: 0.5,
  guideWithoutMold: 0.3,
  // What the whole need is about.
  objectOfService: 0.3,
  partOfMold: 0.15,
  serviceByTheWay: 0.25,
  packing: 0.3,
  packingEarly: 0.7,
  packedIn: 0.15,
  toolOfSeries: 0.2,
  toolThatExists: 0.3,
  // Votes beside names found whole.
  processOfServiceTitle: 2.5,
  processGivenOut: 2,
  namesInPart: 1.2,
  materialAlone: 2.5,
  cue: 0.65,
  mostOfCues: 2.5,
  usualWork: 0.4,
  wording: 2.5,
  /** Votes of wordings fall by this power of how much less like a category is. */
  wordingDecline: 5,
  /** So much likeness is certain; a text of few words is like less. */
  wordingEnough: 60,
  /** The share of a name in several branches that is lost for each beyond two. */
  ambiguity: 0.3,
  // How votes add up.
  familyToMember: 0.6,
  familyReach: 2,
  member: 1.25,
  /** Circumstances of so many votes are as good as a name. */
  sureCircumstances: 3.2,
}
