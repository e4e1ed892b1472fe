import type { Connection } from '@matxich/db'
import { authVerification, user } from '@matxich/db/schema'
import { isLanguage, type Language } from '@matxich/i18n'
import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import type { Auth } from './auth.ts'
import { isRefusal } from './auth-refusal.ts'
import { knownDeviceOf } from './known-device.ts'
import { giveBack, type LimitedAct, limit } from './limit.ts'
import { type LoginName, readLoginName } from './login-name.ts'
import { wantedIdentifier } from './wanted-email.ts'

interface Candidate {
  id: string
  email: string
  language: string
}

export interface SignedIn {
  /** Set the session's cookie, or the one that waits for the second factor. */
  headers: Headers
  userId: string
  needsSecondFactor: boolean
  language: Language
}

export interface SignInRequest {
  login: string
  password: string
  headers: Headers
  deviceCookie: string
}

/**
 * Checks a password. Failures count by account and address, so that nobody can guess on and nobody can lock others out.
 * @throws AppError invalid, the same for an unknown name and a wrong password | rateLimited
 */
export async function signIn(auth: Auth, context: Context, given: SignInRequest): Promise<SignedIn> {
  const { db, secret } = context.services
  const login = await readLoginName(given.login.trim())
  const key = login ? (login.kind === 'email' ? login.email : login.phone) : given.login.trim()
  const candidates = login ? await findCandidates(db, login) : []
  const device = knownDeviceOf(
    given.headers,
    given.deviceCookie,
    secret,
    candidates.map(({ id }) => id),
  )
  const counted: [LimitedAct, string] = device ? ['signInOnKnownDevice', `${key} ${device}`] : ['signIn', key]
  await limit(context, ...counted)
  for (const candidate of orDummy(candidates)) {
    const answer = await tryPassword(auth, candidate.email, given)
    if (!answer) continue
    await giveBack(context, ...counted)
    const language = isLanguage(candidate.language) ? candidate.language : 'vi'
    return { ...answer, userId: candidate.id, language }
  }
  throw new AppError('invalid', 'wrong name or password', [{ path: 'password', rule: 'wrongCredentials' }])
}

/** Whose name it is, by their own address or number, before those who want the address and have not confirmed one. */
async function findCandidates(db: Connection, login: LoginName): Promise<Candidate[]> {
  const columns = { id: user.id, email: user.email, language: user.language }
  const isLogin = login.kind === 'email' ? eq(user.email, login.email) : eq(user.phone, login.phone)
  const owners = await db
    .select(columns)
    .from(user)
    .where(and(isLogin, isNull(user.erasedAt)))
  if (login.kind === 'phone') return owners
  const wanting = await db
    .select(columns)
    .from(authVerification)
    .innerJoin(user, eq(authVerification.id, sql`'wanted:' || ${user.id}`))
    .where(
      and(
        eq(authVerification.identifier, wantedIdentifier(login.email)),
        sql`${user.email} like '%@unconfirmed.invalid'`,
      ),
    )
    .orderBy(desc(user.createdAt))
    .limit(2)
  return [...owners, ...wanting]
}

/** An unknown name takes as long as a known one: its password is compared with nobody's. */
function orDummy(candidates: Candidate[]): Candidate[] {
  const hasOwner = candidates.some(({ email }) => !email.endsWith('@unconfirmed.invalid'))
  return hasOwner ? candidates : [{ id: '', email: 'nobody@unknown.invalid', language: 'vi' }, ...candidates]
}

async function tryPassword(auth: Auth, email: string, { password, headers }: SignInRequest) {
  try {
    const { headers: answer, response } = await auth.api.signInEmail({
      body: { email, password },
      headers,
      returnHeaders: true,
    })
    return { headers: answer, needsSecondFactor: 'twoFactorRedirect' in response }
  } catch (error) {
    if (isRefusal(error)) return null
    throw error
  }
}

/** Ends the session of the request. @returns headers that clear the cookie */
export async function signOut(auth: Auth, headers: Headers): Promise<Headers> {
  const { headers: answer } = await auth.api.signOut({ headers, returnHeaders: true })
  return answer
}
