import { type Exchange, type Listening, listen } from './exchanges.ts'
import { createStableNames } from './stable-names.ts'

export interface Recorder extends Listening {
  /** What has gone over the wire, in order, without what differs from run to run. */
  exchanges: Exchange[]
}

/** Stands between an engine and a real server and writes down what they say to each other. */
export async function openRecorder(serverUrl: string, indexPrefix: string): Promise<Recorder> {
  const names = createStableNames(indexPrefix)
  const exchanges: Exchange[] = []
  const listening = await listen(async ({ method, path, text, authorization }) => {
    const response = await fetch(new URL(path, serverUrl), {
      method,
      headers: { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) },
      ...(text ? { body: text } : {}),
    })
    const answered = await response.text()
    const exchange: Exchange = {
      method,
      path: names.toStable(names.pathToStable(path)),
      body: text ? JSON.parse(names.toStable(text)) : null,
      status: response.status,
      answer: JSON.parse(names.toStable(names.tidyAnswer(answered))),
    }
    // Of the many looks at a task that is not done, the last tells all.
    const before = exchanges.findIndex(
      (one) => method === 'GET' && path.startsWith('/tasks/') && one.path === exchange.path,
    )
    if (before >= 0) exchanges.splice(before, 1)
    exchanges.push(exchange)
    return { status: response.status, text: answered }
  })
  return { ...listening, exchanges }
}
