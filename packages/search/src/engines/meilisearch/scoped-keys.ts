import { createHash } from 'node:crypto'
import { type Key, type KeyCreation, Meilisearch, MeilisearchApiError } from 'meilisearch'
import { requireVersion } from './prepare-index.ts'

/** Two keys that reach one database's indexes and nothing else on the server. */
export interface ScopedKeys {
  /** For the apps: searching only. */
  search: string
  /** For the worker, which keeps the indexes. */
  write: string
}

type Role = keyof ScopedKeys

/** What each process does and no more. A swap belongs to indexes, and asking for a task's end to tasks. */
const actionsOf: Record<Role, string[]> = {
  search: ['search'],
  write: [
    'search',
    'documents.add',
    'documents.get',
    'documents.delete',
    'indexes.create',
    'indexes.get',
    'indexes.delete',
    'indexes.swap',
    'settings.get',
    'settings.update',
    'tasks.get',
  ],
}

/**
 * Makes the keys that the product's processes run on, or finds those made before: their identifiers are fixed per prefix.
 * @returns null when the key given may not make keys (or the server has none), and so is to be used as it is
 * @throws Error when the server does not answer, or is too old
 */
export async function makeScopedKeys(options: {
  url: string
  apiKey?: string
  indexPrefix: string
}): Promise<ScopedKeys | null> {
  if (!options.apiKey) return null
  const client = new Meilisearch({ host: options.url, apiKey: options.apiKey, timeout: 10_000 })
  // A key for some indexes may not ask for the version: here is who can.
  await requireVersion(client)
  try {
    return {
      search: await makeKey(client, describeKey('search', options.indexPrefix)),
      write: await makeKey(client, describeKey('write', options.indexPrefix)),
    }
  } catch (cause) {
    if (isRefused(cause)) return null
    throw cause
  }
}

function describeKey(role: Role, indexPrefix: string): KeyCreation & { uid: string } {
  return {
    uid: keyUid(role, indexPrefix),
    name: `Mắt Xích: ${role} ${indexPrefix}`,
    description: 'Made when the product starts, again when it is missing.',
    actions: actionsOf[role],
    indexes: [`${indexPrefix}_*`],
    expiresAt: null,
  } as KeyCreation & { uid: string }
}

async function makeKey(client: Meilisearch, wanted: KeyCreation & { uid: string }): Promise<string> {
  const known = await findKey(client, wanted.uid)
  if (known && hasRights(known, wanted)) return known.key
  // What a key may do cannot be changed; made anew under its identifier it stays the same word.
  if (known) await client.deleteKey(wanted.uid)
  try {
    return (await client.createKey(wanted)).key
  } catch (cause) {
    // Somebody else who starts at this moment was quicker.
    const made = codeOf(cause) === 'api_key_already_exists' ? await findKey(client, wanted.uid) : null
    if (made) return made.key
    throw cause
  }
}

async function findKey(client: Meilisearch, uid: string): Promise<Key | null> {
  try {
    return await client.getKey(uid)
  } catch (cause) {
    if (codeOf(cause) === 'api_key_not_found') return null
    throw cause
  }
}

function hasRights(key: Key, wanted: KeyCreation): boolean {
  const same = (one: string[], other: string[]) => JSON.stringify([...one].sort()) === JSON.stringify([...other].sort())
  return same(key.actions, wanted.actions) && same(key.indexes, wanted.indexes) && !key.expiresAt
}

function isRefused(cause: unknown): boolean {
  return cause instanceof MeilisearchApiError && [401, 403].includes(cause.response.status)
}

function codeOf(cause: unknown): string | undefined {
  return cause instanceof MeilisearchApiError ? cause.cause?.code : undefined
}

/** A version 4 identifier, as Meilisearch wants them, that is the same for the same database. */
export function keyUid(role: Role, indexPrefix: string): string {
  const hex = createHash('sha256').update(`${indexPrefix} ${role}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
