import { Disk } from 'flydrive'
import { FSDriver } from 'flydrive/drivers/fs'
import type { FileStore } from './file-store.ts'

export interface FileStoreOptions {
  /** Folder that holds the files. */
  directory: string
}

/** Opens the file store that the environment names. */
export function openFileStore({ directory }: FileStoreOptions): FileStore {
  const disk = new Disk(new FSDriver({ location: directory, visibility: 'private' }))
  return {
    put: (key, bytes, mediaType) => disk.put(key, bytes, { contentType: mediaType }),
    get: (key) => disk.getBytes(key),
    remove: (key) => disk.delete(key),
  }
}
