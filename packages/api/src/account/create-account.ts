import { randomUUID } from 'node:crypto'
import type { Connection, MembershipRole } from '@matxich/db'
import { account, membership, user } from '@matxich/db/schema'
import type { Language } from '@matxich/i18n'
import { eq } from 'drizzle-orm'

export interface NewAccount {
  name: string
  email: string
  password: string
  language: Language
  organisationId: string
  role: MembershipRole
}

/**
 * Makes a person with a password a member of an organisation; someone known by that e-mail keeps their password.
 * @returns the user's id
 */
export async function createAccount(db: Connection, given: NewAccount): Promise<string> {
  const email = given.email.trim().toLowerCase()
  const [known] = await db.select({ id: user.id }).from(user).where(eq(user.email, email))
  const userId = known?.id ?? randomUUID()
  if (!known) {
    const { hashPassword } = await import('better-auth/crypto')
    await db.insert(user).values({ id: userId, name: given.name, email, emailVerified: true, language: given.language })
    await db.insert(account).values({
      id: randomUUID(),
      userId,
      accountId: userId,
      providerId: 'credential',
      password: await hashPassword(given.password),
    })
  }
  await db
    .insert(membership)
    .values({ organisationId: given.organisationId, userId, role: given.role })
    .onConflictDoNothing()
  return userId
}
