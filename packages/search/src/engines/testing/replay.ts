import { type Exchange, type Listening, listen } from './exchanges.ts'
import { createStableNames } from './stable-names.ts'

export interface Replayer extends Listening {
  /** How what is asked differs from what was recorded; null while it does not. */
  misfit: () => string | null
}

/** Answers an engine as a real server did when it was asked the same. */
export async function openReplayer(recorded: Exchange[], indexPrefix: string): Promise<Replayer> {
  const names = createStableNames(indexPrefix)
  const left = [...recorded]
  let unknown: string | null = null
  const listening = await listen(async ({ method, path, text }) => {
    const wantedPath = names.toStable(path)
    const wantedBody = text ? names.toStable(text) : 'null'
    const index = left.findIndex(
      (one) => one.method === method && one.path === wantedPath && JSON.stringify(one.body) === wantedBody,
    )
    if (index < 0) {
      unknown ??= `${method} ${wantedPath} ${wantedBody.slice(0, 400)}`
      return {
        status: 500,
        text: JSON.stringify({ message: 'not in the recording', code: 'internal', type: 'internal' }),
      }
    }
    const [exchange] = left.splice(index, 1)
    return { status: exchange!.status, text: names.fromStable(JSON.stringify(exchange!.answer)) }
  })
  return {
    ...listening,
    misfit: () => {
      if (unknown) return `it has no ${unknown}`
      return left.length > 0 ? `it goes on with ${left[0]!.method} ${left[0]!.path}` : null
    },
  }
}
