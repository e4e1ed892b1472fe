/** So many stand side by side on a page that can still be read and printed. */
export const mostCompared = 4

/** Parameters of the address by which a list of suppliers carries those chosen, and takes one off again. */
export const chosenParam = 'compare'
export const withoutParam = 'without'

/** Which suppliers an address holds for the comparison. */
export interface Chosen {
  /** At most `mostCompared`, in the order in which they were chosen. */
  ids: string[]
  /** One more was chosen than fit, and is left out. */
  isOver: boolean
}

const isId = (value: string) => /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(value)

/** Suppliers named by a parameter, each once; what is no id counts as not said. */
export function readIds(params: URLSearchParams, name: string): string[] {
  return [...new Set(params.getAll(name).filter(isId))]
}

/** Reads those chosen from the address of a list. */
export function readChosen(params: URLSearchParams): Chosen {
  const without = readIds(params, withoutParam)
  const named = readIds(params, chosenParam).filter((id) => !without.includes(id))
  return { ids: named.slice(0, mostCompared), isOver: named.length > mostCompared }
}

/** The parameters of a list without anything about the comparison; what a step before said it did goes too. */
export function withoutChoice(params: URLSearchParams): URLSearchParams {
  const others = new URLSearchParams(params)
  for (const name of [chosenParam, withoutParam, 'done']) others.delete(name)
  return others
}

/** The parameters of the same list with exactly these chosen. */
export function withChosen(params: URLSearchParams, ids: string[]): URLSearchParams {
  const next = withoutChoice(params)
  for (const id of ids) next.append(chosenParam, id)
  return next
}
