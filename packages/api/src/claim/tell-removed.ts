import type { Connection } from '@matxich/db'
import { user } from '@matxich/db/schema'
import { isLanguage } from '@matxich/i18n'
import { inArray } from 'drizzle-orm'
import type { Services } from '../context.ts'
import { queueMail } from '../mail/queue-mail.ts'

/**
 * Writes to people who lost their place in an enterprise, whatever notices they chose: it may be the first they hear of somebody
 * taking it from them. `cause` is told once.
 */
export async function tellRemoved(
  transaction: Connection,
  services: Pick<Services, 'urls'>,
  { userIds, enterprise, cause }: { userIds: string[]; enterprise: string; cause: string },
): Promise<void> {
  if (userIds.length === 0) return
  const people = await transaction
    .select({ id: user.id, name: user.name, email: user.email, language: user.language })
    .from(user)
    .where(inArray(user.id, userIds))
  for (const { id, name, email, language } of people)
    await queueMail(transaction, services, {
      kind: 'accessRemoved',
      idempotencyKey: `accessRemoved:${cause}:${id}`,
      to: { userId: id, email, language: isLanguage(language) ? language : 'vi' },
      values: { name, enterprise },
      path: '/claim',
    })
}
