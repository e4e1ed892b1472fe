/** What an answer depends on besides its question; another value of any of these makes it another answer. */
export type Grounds = readonly unknown[]

export interface Question<Answer> {
  key: string
  grounds: Grounds
  /** Milliseconds since 1970. */
  now: number
  /** How much room the answer takes, in rows of results. */
  rows: number
  find: () => Promise<Answer>
  /** Whether the answer may be given again; default yes. */
  isLasting?: (answer: Answer) => boolean
}

/** Answers of searches, given again while nothing they depend on has changed. Holds only what any visitor may see. */
export interface SearchMemory {
  /** The very same object again, so that what was made of it can be kept by it. */
  recall<Answer>(question: Question<Answer>): Promise<Answer>
}

/** However sure that nothing changed, an answer is found anew after so long: time itself changes what is fresh or expired. */
const keptForMs = 60_000
/** Of all answers together: some 2 kB each as data, and as much again where their pages are kept by them. */
const mostRows = 4000

interface Kept {
  grounds: Grounds
  since: number
  rows: number
  answer: Promise<unknown>
}

/** Opens an empty memory. Those who ask the same at once wait for one answer; a failure is not remembered. */
export function openSearchMemory(): SearchMemory {
  const kept = new Map<string, Kept>()
  let rows = 0
  const forget = (key: string) => {
    rows -= kept.get(key)?.rows ?? 0
    kept.delete(key)
  }
  return {
    recall: async <Answer>({ key, grounds, now, find, isLasting, ...question }: Question<Answer>) => {
      const known = kept.get(key)
      if (known && isSame(known.grounds, grounds) && Math.abs(now - known.since) < keptForMs) {
        // The one asked for last goes last.
        kept.delete(key)
        kept.set(key, known)
        return known.answer as Promise<Answer>
      }
      forget(key)
      const answer = find()
      const entry: Kept = { grounds, since: now, rows: question.rows, answer }
      kept.set(key, entry)
      rows += question.rows
      for (const oldest of kept.keys()) {
        if (rows <= mostRows) break
        forget(oldest)
      }
      const forgetThis = () => {
        if (kept.get(key) === entry) forget(key)
      }
      try {
        const found = await answer
        if (isLasting?.(found) === false) forgetThis()
        return found
      } catch (cause) {
        forgetThis()
        throw cause
      }
    },
  }
}

/** A memory that keeps nothing, for measuring what an answer costs. */
export const noSearchMemory: SearchMemory = { recall: ({ find }) => find() }

function isSame(one: Grounds, other: Grounds): boolean {
  return one.length === other.length && one.every((value, at) => value === other[at])
}
