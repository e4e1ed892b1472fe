import type { Connection } from '@matxich/db'
import { user } from '@matxich/db/schema'
import { isLanguage } from '@matxich/i18n'
import { inArray } from 'drizzle-orm'
import { queueMail } from '../mail/queue-mail.ts'
import { type TellServices, tellPeople } from '../notice/tell-people.ts'

/**
 * Tells people who lost their place in an enterprise, whatever notices they chose: it may be the first they hear of somebody
 * taking it from them. Who has no confirmed address finds it in the app at the next sign-in: an address that nobody confirmed may
 * be a stranger's, who is told nothing of a firm. `cause` is told once.
 */
export async function tellRemoved(
  transaction: Connection,
  services: TellServices,
  { userIds, enterprise, cause }: { userIds: string[]; enterprise: string; cause: string },
): Promise<void> {
  if (userIds.length === 0) return
  await tellPeople(transaction, services, {
    kind: 'memberRemoved',
    to: { userIds },
    values: { organisation: enterprise },
    path: '/claim',
    idempotencyKey: `accessRemoved:${cause}`,
    isMailedElsewhere: true,
  })
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
