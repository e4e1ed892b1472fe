import { account } from '@matxich/db/schema'
import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { requireSignedIn } from '../permissions.ts'
import { giveBack, limit } from './limit.ts'

/** Length alone is asked for; NIST SP 800-63B advises against rules on kinds of characters. */
export const passwordSchema = z.string().min(10).max(200)

/**
 * Asks a signed-in person for their password again before something that cannot be undone by signing in elsewhere.
 * @throws AppError invalid at `path` | rateLimited
 */
export async function checkPassword(context: Context, password: string, path = 'password'): Promise<void> {
  const { userId } = requireSignedIn(context)
  await limit(context, 'password', userId)
  const [row] = await context.services.db
    .select({ hash: account.password })
    .from(account)
    .where(and(eq(account.userId, userId), eq(account.providerId, 'credential')))
  const { verifyPassword } = await import('better-auth/crypto')
  const isRight = row?.hash ? await verifyPassword({ hash: row.hash, password }) : false
  if (!isRight) throw new AppError('invalid', 'wrong password', [{ path, rule: 'wrongPassword' }])
  await giveBack(context, 'password', userId)
}
