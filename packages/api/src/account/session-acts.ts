import type { Context } from '../context.ts'
import type { Auth } from './auth.ts'
import { deviceCookieName, markDevice } from './known-device.ts'
import * as secondFactor from './second-factor.ts'
import { type SignedIn, signIn, signOut } from './sign-in.ts'

export type { SignedIn } from './sign-in.ts'

/** What sets or clears cookies, for one request: the headers returned go into its answer. */
export type SessionActs = ReturnType<typeof openSessionActs>

export function openSessionActs(
  auth: Auth,
  context: Context,
  { app, headers, isSecure }: { app: 'web' | 'admin'; headers: Headers; isSecure: boolean },
) {
  const { secret } = context.services
  const name = deviceCookieName(app)
  const marked = (answer: Headers, userId: string): Headers => {
    const mark = markDevice(headers, { name, secret, userId, isSecure })
    if (mark) answer.append('set-cookie', mark)
    return answer
  }
  return {
    /** Checks name and password. */
    signIn: async (given: { login: string; password: string }): Promise<SignedIn> => {
      const answer = await signIn(auth, context, { ...given, headers, deviceCookie: name })
      return answer.needsSecondFactor ? answer : { ...answer, headers: marked(answer.headers, answer.userId) }
    },
    /** The second step, with the cookie of the first. */
    finishSignIn: async (code: string): Promise<Headers> => {
      const answer = await secondFactor.finishSignIn(auth, { code, headers })
      return marked(answer.headers, answer.response.user.id)
    },
    signOut: () => signOut(auth, headers),
    startSecondFactor: (password: string) => secondFactor.startSecondFactor(auth, context, { password, headers }),
    confirmSecondFactor: (code: string) => secondFactor.confirmSecondFactor(auth, context, { code, headers }),
    renewBackupCodes: (password: string) => secondFactor.renewBackupCodes(auth, context, { password, headers }),
  }
}
