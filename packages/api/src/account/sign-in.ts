import type { APIError } from 'better-auth/api'
import { AppError } from '../errors.ts'
import type { Auth } from './auth.ts'

/**
 * Signs a person in.
 * @returns headers that set the session cookie
 * @throws AppError invalid, the same for an unknown address and a wrong password, so that nobody learns who has an account
 */
export async function signIn(
  auth: Auth,
  { email, password, headers }: { email: string; password: string; headers: Headers },
): Promise<Headers> {
  try {
    const { headers: answer } = await auth.api.signInEmail({ body: { email, password }, headers, returnHeaders: true })
    return answer
  } catch (error) {
    if (isRefusal(error)) throw new AppError('invalid', error.message, [{ path: 'password', rule: 'wrongCredentials' }])
    throw error
  }
}

/** Ends the session of the request. @returns headers that clear the cookie */
export async function signOut(auth: Auth, headers: Headers): Promise<Headers> {
  const { headers: answer } = await auth.api.signOut({ headers, returnHeaders: true })
  return answer
}

/** Told by name, so that this module does not load the library in processes that sign nobody in. */
function isRefusal(error: unknown): error is APIError {
  return error instanceof Error && error.name === 'APIError'
}
