import { type Meilisearch, MeilisearchApiError } from 'meilisearch'
import { hasDeclaredSettings, indexSettings } from './index-settings.ts'
import { isMissingIndex, succeed } from './tasks.ts'

const oldest = { major: 1, minor: 12 }

/**
 * Creates an index, or brings its settings to what is declared where they differ.
 * @returns whether it had to be created, and so is empty
 */
export async function prepareIndex(client: Meilisearch, uid: string): Promise<'created' | 'found'> {
  try {
    const settings = await client.index(uid).getSettings()
    if (!hasDeclaredSettings(settings)) await succeed(client.index(uid).updateSettings(indexSettings))
    return 'found'
  } catch (cause) {
    if (!isMissingIndex(cause)) throw cause
    await succeed(client.createIndex(uid, { primaryKey: 'id' }))
    await succeed(client.index(uid).updateSettings(indexSettings))
    return 'created'
  }
}

/**
 * @throws Error with a sentence for people when the server is older than what the settings need. A key that may not ask for
 * the version is let through: the settings themselves will be refused.
 */
export async function requireVersion(client: Meilisearch): Promise<void> {
  let version: string
  try {
    version = (await client.getVersion()).pkgVersion
  } catch (cause) {
    if (cause instanceof MeilisearchApiError && [401, 403].includes(cause.response.status)) return
    throw cause
  }
  if (typeof version !== 'string') throw new Error('what answers at the address of Meilisearch is not Meilisearch')
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major !== oldest.major || minor < oldest.minor)
    throw new Error(
      `Meilisearch ${version} is not what this product was built for: run 1.12 or a later 1.x. PostgreSQL answers meanwhile.`,
    )
}
