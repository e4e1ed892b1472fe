import type { Connection, MembershipRole } from '@matxich/db'
import { membership, user } from '@matxich/db/schema'
import { type Language, timeZone } from '@matxich/i18n'
import { eq } from 'drizzle-orm'
import { createPerson } from './create-person.ts'

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
  const userId = known?.id ?? (await createPerson(db, { ...given, email, phone: null, timeZone }))
  await db
    .insert(membership)
    .values({ organisationId: given.organisationId, userId, role: given.role })
    .onConflictDoNothing()
  return userId
}
