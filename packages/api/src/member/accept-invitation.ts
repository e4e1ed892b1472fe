import { z } from 'zod'
import { lockInvitation } from '../account/invitation.ts'
import type { Context } from '../context.ts'
import { requireSignedIn } from '../permissions.ts'
import { join } from './join.ts'

export const acceptSchema = z.object({ token: z.string().min(10).max(100) })

/** Joins by a link, as the person who is signed in. @throws AppError notFound | conflict */
export async function acceptAsMyself(context: Context, { token }: z.infer<typeof acceptSchema>): Promise<void> {
  const viewer = requireSignedIn(context)
  await context.services.db.transaction(async (transaction) => {
    await join(transaction, context, await lockInvitation(transaction, token), viewer)
  })
}
