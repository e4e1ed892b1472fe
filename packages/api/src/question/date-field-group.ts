import type { Connection } from '@matxich/db'
import { enterpriseFieldGroup } from '@matxich/db/schema'
import { timeZone } from '@matxich/i18n'
import { and, eq, sql } from 'drizzle-orm'
import type { Context } from '../context.ts'

/**
 * One statement dates its field group; whose word the rest of the group is, and who may read it, stays. A group that nobody has
 * stated yet is the firm's own from now on.
 */
export async function dateFieldGroup(
  db: Connection,
  { services, viewer }: Context,
  {
    enterpriseId,
    fieldGroup,
    note,
  }: {
    enterpriseId: string
    fieldGroup: 'capabilities' | 'equipment' | 'certificates'
    /** Shown to staff beside the source. */
    note: string | null
  },
): Promise<void> {
  const now = services.now()
  const asOf = new Intl.DateTimeFormat('en-CA', { timeZone }).format(now)
  const source = viewer?.acting ? ('center' as const) : ('self' as const)
  const changed = { updatedAt: now, updatedBy: viewer?.userId ?? null, ...(note ? { sourceNote: note } : {}) }
  const [known] = await db
    .update(enterpriseFieldGroup)
    .set({
      ...changed,
      asOf: sql`case when ${enterpriseFieldGroup.source} = 'self' then ${asOf}::date else ${enterpriseFieldGroup.asOf} end`,
    })
    .where(and(eq(enterpriseFieldGroup.enterpriseId, enterpriseId), eq(enterpriseFieldGroup.fieldGroup, fieldGroup)))
    .returning({ fieldGroup: enterpriseFieldGroup.fieldGroup })
  if (known) return
  await db
    .insert(enterpriseFieldGroup)
    .values({ enterpriseId, fieldGroup, source, asOf, visibility: 'public', ...changed })
    .onConflictDoNothing()
}
