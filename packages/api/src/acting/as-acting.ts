import type { RequestChannel } from '@matxich/db'
import type { Context } from '../context.ts'

/** Whoever begins or ends a session, as the trail is to tell it: for which enterprise, on whose word and by which channel. */
export function asActing(
  { viewer, requestId }: Pick<Context, 'viewer' | 'requestId'>,
  session: { id: string; enterpriseId: string; requestedBy: string; channel: RequestChannel },
): Pick<Context, 'viewer' | 'requestId'> {
  if (!viewer) return { viewer, requestId }
  const { id, enterpriseId, requestedBy, channel } = session
  return {
    viewer: {
      ...viewer,
      enterprise: { id: enterpriseId, name: '', role: 'member', isConfirmed: true },
      acting: { id, requestedBy, channel },
    },
    requestId,
  }
}
