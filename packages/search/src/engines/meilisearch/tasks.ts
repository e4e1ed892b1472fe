import { type EnqueuedTaskPromise, type Meilisearch, MeilisearchApiError } from 'meilisearch'

/** Large batches are indexed for minutes on a small machine; a search does not wait for them. */
export const taskWait = { timeout: 15 * 60_000, interval: 50 }

/**
 * Waits for a task's end.
 * @throws Error when it failed or was cancelled; a write counts only once it has succeeded
 */
export async function succeed(task: EnqueuedTaskPromise): Promise<void> {
  const ended = await task.waitTask()
  if (ended.status !== 'succeeded')
    throw new Error(`Meilisearch task ${ended.uid} (${ended.type}) ${ended.status}: ${ended.error?.message ?? ''}`)
}

/** Waits for what others, killed since perhaps, have asked of an index, whatever comes of it. */
export async function settle(client: Meilisearch, uid: string): Promise<void> {
  const { results } = await client.tasks.getTasks({ indexUids: [uid], statuses: ['enqueued', 'processing'] })
  for (const task of results) await client.tasks.waitForTask(task.uid, taskWait)
}

export function isMissingIndex(cause: unknown): boolean {
  return cause instanceof MeilisearchApiError && cause.cause?.code === 'index_not_found'
}

/** Deletes an index, and resolves when it is gone: what is written to one that is about to go would make it anew, without settings. */
export async function deleteIndex(client: Meilisearch, uid: string): Promise<void> {
  const ended = await client.deleteIndex(uid).waitTask()
  if (ended.status !== 'succeeded' && ended.error?.code !== 'index_not_found')
    throw new Error(`Meilisearch cannot delete the index ${uid}: ${ended.error?.message ?? ended.status}`)
}
