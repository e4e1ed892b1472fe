import { conceptId } from '@matxich/db'
import type { fair } from '@matxich/db/schema'
import type { InferSelectModel } from 'drizzle-orm'

export type FairRow = InferSelectModel<typeof fair>

/** A fair as pages show it; places are concept ids. */
export function describeFair({ formerProvince, seedKey, createdBy, organisationId, ...row }: FairRow) {
  return {
    ...row,
    formerProvince: formerProvince === null ? null : conceptId(formerProvince),
    isKnownEvent: seedKey !== null,
  }
}
export type Fair = ReturnType<typeof describeFair>
