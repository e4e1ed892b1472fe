/** One person's pointing at a concept. */
export interface Evidence {
  concept: string
  person: string
  kind: 'opened' | 'chosen' | 'added'
}

interface Meaning {
  key: string
  people: number
  opened: number
  chosen: number
  added: number
  lift: number
}

/** Fewer people than this are no evidence, and could be named. */
export const fewestPeople = 3
const mostMeanings = 3

/**
 * Ranks what people pointed at by how much more often they did than by chance: the share of people who pointed at it against the
 * share of suppliers that make it (lift; its logarithm is pointwise mutual information), less for few people by n/(n + 1) as
 * Pantel and Lin, "Discovering word senses from text" (KDD 2002), because rare things otherwise always win.
 * @param shares of each concept among suppliers, 0..1
 */
export function rankMeanings(evidence: Evidence[], shares: Map<string, number>): Meaning[] {
  const everybody = new Set(evidence.map((one) => one.person)).size
  const byConcept = new Map<string, Evidence[]>()
  for (const one of evidence) byConcept.set(one.concept, [...(byConcept.get(one.concept) ?? []), one])
  return [...byConcept]
    .map(([key, all]) => {
      const peopleOf = (kind?: Evidence['kind']) =>
        new Set(all.filter((one) => kind === undefined || one.kind === kind).map((one) => one.person)).size
      const people = peopleOf()
      const lift = people / everybody / (shares.get(key) ?? 1)
      return { key, people, opened: peopleOf('opened'), chosen: peopleOf('chosen'), added: peopleOf('added'), lift }
    })
    .filter((meaning) => meaning.people >= fewestPeople && meaning.lift > 1)
    .sort((one, other) => weight(other) - weight(one) || (one.key < other.key ? -1 : 1))
    .slice(0, mostMeanings)
}

function weight({ people, lift }: Meaning): number {
  return Math.log2(lift) * (people / (people + 1))
}
