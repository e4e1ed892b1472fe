import { mkdir } from 'node:fs/promises'
import { Disk } from 'flydrive'
import type { FileStore } from './file-store.ts'

/** A folder, or a bucket of a server that speaks S3. */
export type FileStoreOptions = { directory: string } | { s3: S3Options }

export interface S3Options {
  /** Address of the server; null for Amazon's own. */
  url: string | null
  bucket: string
  region: string
  keyId: string
  secret: string
}

/** Opens the file store that the environment names; a bucket is first spoken to when a file is. */
export function openFileStore(options: FileStoreOptions): FileStore {
  let opened: Promise<Disk> | undefined
  const disk = () => {
    opened ??= openDisk(options)
    return opened
  }
  return {
    put: async (key, bytes, mediaType) => (await disk()).put(key, bytes, { contentType: mediaType }),
    get: async (key) => (await disk()).getBytes(key),
    remove: async (key) => (await disk()).delete(key),
    keys: async function* () {
      yield* keysOf(await disk())
    },
    changedAt: async (key) => {
      const known = await (await disk()).exists(key)
      return known ? (await (await disk()).getMetaData(key)).lastModified : null
    },
  }
}

async function openDisk(options: FileStoreOptions): Promise<Disk> {
  if ('directory' in options) {
    const { FSDriver } = await import('flydrive/drivers/fs')
    await mkdir(options.directory, { recursive: true })
    return new Disk(new FSDriver({ location: options.directory, visibility: 'private' }))
  }
  const { url, bucket, region, keyId, secret } = options.s3
  const { S3Driver } = await import('flydrive/drivers/s3')
  return new Disk(
    new S3Driver({
      // Most servers beside Amazon's know buckets as paths only, and no checksums nor access lists of single objects.
      ...(url ? { endpoint: url, forcePathStyle: true } : {}),
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      supportsACL: false,
      credentials: { accessKeyId: keyId, secretAccessKey: secret },
      region,
      bucket,
      visibility: 'private',
    }),
  )
}

async function* keysOf(disk: Disk): AsyncIterable<string[]> {
  let paginationToken: string | undefined
  do {
    const listed = await disk.listAll('', { recursive: true, ...(paginationToken ? { paginationToken } : {}) })
    yield [...listed.objects].flatMap((object) => (object.isFile ? [object.key] : []))
    paginationToken = listed.paginationToken
  } while (paginationToken)
}
