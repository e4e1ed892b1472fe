import { randomUUID } from 'node:crypto'
import type { Connection } from '@matxich/db'
import { account, user } from '@matxich/db/schema'
import type { Language } from '@matxich/i18n'

export interface NewPerson {
  name: string
  /** Known to be theirs; without one they get a placeholder. */
  email: string | null
  /** E.164. */
  phone: string | null
  password: string
  language: Language
  timeZone: string
}

/** Writes a person with a password. @returns the user's id @throws on a taken address or number (unique violation) */
export async function createPerson(db: Connection, given: NewPerson): Promise<string> {
  const id = randomUUID()
  const { hashPassword } = await import('better-auth/crypto')
  const placeholder = given.phone ? `${given.phone.slice(1)}@phone.invalid` : `${id}@unconfirmed.invalid`
  await db.insert(user).values({
    id,
    name: given.name,
    email: given.email ?? placeholder,
    emailVerified: given.email !== null,
    phone: given.phone,
    language: given.language,
    timeZone: given.timeZone,
  })
  await db.insert(account).values({
    id: randomUUID(),
    userId: id,
    accountId: id,
    providerId: 'credential',
    password: await hashPassword(given.password),
  })
  return id
}
