/** Where the bytes of files lie; what they are and who may read them is in `stored_file`. Keys are made by us, never from names that people give. */
export interface FileStore {
  put: (key: string, bytes: Uint8Array, mediaType: string) => Promise<void>
  /** @throws when there is nothing under the key or the store does not answer */
  get: (key: string) => Promise<Uint8Array>
  /** Removing what is not there is no error. */
  remove: (key: string) => Promise<void>
  /** Every key, in pages and no order. */
  keys: () => AsyncIterable<string[]>
  /** When a key was last put; null when it is not there any more. */
  changedAt: (key: string) => Promise<Date | null>
}

/** Where the small version of a photo lies. */
export const smallKey = (storageKey: string): string => `${storageKey}.small`
