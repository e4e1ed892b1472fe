import { randomUUID } from 'node:crypto'
import { openRecorder } from './record.ts'
import type { Recording } from './recording.ts'
import { openReplayer } from './replay.ts'

/** A server that somebody runs, as the environment names it; without an address the recording of one is asked. */
export interface GivenServer {
  url?: string
  apiKey?: string
  /** Has what is said written down. */
  isRecorded: boolean
}

/** @throws Error when the environment demands a server and names none */
export function givenServer({
  MEILI_URL,
  MEILI_API_KEY,
  MEILI_RECORD,
  MEILI_REQUIRED,
}: NodeJS.ProcessEnv): GivenServer {
  if (MEILI_REQUIRED === '1' && !MEILI_URL) throw new Error('MEILI_REQUIRED is 1, but MEILI_URL names no server')
  return { url: MEILI_URL, apiKey: MEILI_API_KEY, isRecorded: Boolean(MEILI_URL) && MEILI_RECORD === '1' }
}

export interface TestServer {
  url: string
  apiKey?: string
  indexPrefix: string
  /** Ends the test's talk with the server. @throws Error when a recording no longer fits what was asked */
  close: () => Promise<void>
}

/** The server for one test, under names of its own. */
export async function openTestServer(test: string, given: GivenServer, recording: Recording): Promise<TestServer> {
  const indexPrefix = `test_${randomUUID().slice(0, 8)}`
  const { url, apiKey, isRecorded } = given
  if (!url) {
    const replayer = await openReplayer(recording.of(test), indexPrefix)
    const close = async () => {
      await replayer.close()
      const misfit = replayer.misfit()
      if (misfit)
        throw new Error(
          `The recording of "${test}" does not fit what is asked now: ${misfit}. Record anew on a server of your own: ` +
            'MEILI_URL=… MEILI_API_KEY=… MEILI_RECORD=1 npx vitest run packages/search/src/engines/meilisearch',
        )
    }
    return { url: replayer.url, apiKey: 'any', indexPrefix, close }
  }
  if (!isRecorded) return { url, apiKey, indexPrefix, close: async () => {} }
  const recorder = await openRecorder(url, indexPrefix)
  const close = async () => {
    await recorder.close()
    recording.keep(test, recorder.exchanges)
  }
  return { url: recorder.url, apiKey, indexPrefix, close }
}
