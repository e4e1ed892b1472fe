const slowFromMs = 150
const keptForMs = 30_000
const mostKept = 100

/**
 * Gives the same answer again for half a minute where finding it took long, as counting all facets of a hundred thousand
 * firms does. What is quick to find is found anew each time, so small collections are always exact.
 */
export function rememberSlowAnswers<Answer>(now: () => number = Date.now) {
  const kept = new Map<string, { answer: Answer; until: number }>()
  return async (question: string, find: () => Promise<Answer>): Promise<Answer> => {
    const known = kept.get(question)
    if (known && known.until > now()) return known.answer
    const started = now()
    const answer = await find()
    kept.delete(question)
    if (now() - started >= slowFromMs) kept.set(question, { answer, until: now() + keptForMs })
    for (const oldest of kept.keys()) {
      if (kept.size <= mostKept) break
      kept.delete(oldest)
    }
    return answer
  }
}
