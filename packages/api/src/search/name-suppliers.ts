import { z } from 'zod'
import type { Context } from '../context.ts'
import { findListed } from '../saved-search/find-own-searches.ts'
import { compareSchema } from './compare-suppliers.ts'

export const nameSuppliersSchema = z.object({ ids: compareSchema.shape.ids })

/** Those of up to four suppliers that everybody may know of, by name, in the order given. */
export async function nameSuppliers(
  { services }: Context,
  { ids }: z.infer<typeof nameSuppliersSchema>,
): Promise<{ id: string; name: string }[]> {
  const listed = await findListed(services.db, ids)
  return ids.flatMap((id) => {
    const firm = listed.find((one) => one.id === id)
    return firm ? [{ id, name: firm.name }] : []
  })
}
