import type { Connection } from '@matxich/db'

/** Work that outlives a request, and what each kind carries. */
export interface JobData {
  'import.apply': { importId: string; actorId: string }
  'import.undo': { importId: string; actorId: string }
}
export type JobName = keyof JobData
export const jobNames = ['import.apply', 'import.undo'] as const satisfies JobName[]

/** Where use cases leave jobs. Given the transaction of the change, a rollback leaves none. */
export interface Jobs {
  send<Name extends JobName>(name: Name, data: JobData[Name], transaction: Connection): Promise<void>
  close(): Promise<void>
}
