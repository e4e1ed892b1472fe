import type { RequestChannel } from '@matxich/db'
import { actingSession, organisation } from '@matxich/db/schema'
import { and, eq, gt, isNull } from 'drizzle-orm'
import type { Context } from '../context.ts'
import { requireSignedIn } from '../permissions.ts'

export interface Acting {
  enterprise: { id: string; name: string }
  requestedBy: string
  channel: RequestChannel
  endsAt: Date
  /** Address of the marketplace, where the work is done. */
  webUrl: string
}

/** As which enterprise the viewer works right now, and on whose word; null for everybody else. @throws AppError signedOut */
export async function getActing(context: Context): Promise<Acting | null> {
  const viewer = requireSignedIn(context)
  const [row] = await context.services.db
    .select({
      id: organisation.id,
      name: organisation.name,
      requestedBy: actingSession.requestedBy,
      channel: actingSession.channel,
      endsAt: actingSession.endsAt,
    })
    .from(actingSession)
    .innerJoin(organisation, eq(organisation.id, actingSession.enterpriseId))
    .where(
      and(
        eq(actingSession.userId, viewer.userId),
        isNull(actingSession.endedAt),
        gt(actingSession.endsAt, context.services.now()),
      ),
    )
  if (!row) return null
  const { id, name, ...session } = row
  return { enterprise: { id, name }, ...session, webUrl: context.services.urls.web }
}
