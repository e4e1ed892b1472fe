import { twoFactor, user } from '@matxich/db/schema'
import { eq } from 'drizzle-orm'
import { noteEvent } from '../audit/note-event.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { requireSignedIn } from '../permissions.ts'
import type { Auth } from './auth.ts'
import { isRefusal } from './auth-refusal.ts'
import { checkPassword } from './check-password.ts'
import { isPlaceholder } from './login-name.ts'

const issuer = 'Mat Xich'

export interface SecondFactorSetup {
  /** For typing in, in groups of four. */
  key: string
  /** The same as a picture for an authenticator's camera. */
  qrSvg: string
}

/** What an authenticator needs, while the setup waits for its first code; null when none waits. Nothing is written. */
export async function getSecondFactorSetup(context: Context): Promise<SecondFactorSetup | null> {
  const viewer = requireSignedIn(context)
  const { db, secret } = context.services
  const [row] = await db.select().from(twoFactor).where(eq(twoFactor.userId, viewer.userId))
  if (!row || row.verified) return null
  const [{ symmetricDecrypt }, { Secret, TOTP }, { default: qrCode }] = await Promise.all([
    import('better-auth/crypto'),
    import('otpauth'),
    import('qrcode'),
  ])
  const shared = Secret.fromUTF8(await symmetricDecrypt({ key: secret, data: row.secret }))
  const label = isPlaceholder(viewer.email) ? (viewer.phone ?? viewer.name) : viewer.email
  const uri = new TOTP({ issuer, label, secret: shared }).toString()
  return {
    key: shared.base32.replace(/.{4}(?=.)/g, '$& '),
    qrSvg: await qrCode.toString(uri, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' }),
  }
}

/** Makes a secret that counts once a first code from it was typed. @throws AppError invalid | rateLimited */
export async function startSecondFactor(
  auth: Auth,
  context: Context,
  { password, headers }: { password: string; headers: Headers },
): Promise<void> {
  const viewer = requireSignedIn(context)
  await checkPassword(context, password)
  if (viewer.hasSecondFactor) throw new AppError('conflict', 'second factor is set up already')
  await context.services.db.delete(twoFactor).where(eq(twoFactor.userId, viewer.userId))
  await auth.api.enableTwoFactor({ body: { password, method: 'totp' }, headers })
}

/**
 * Turns the second factor on with the first code.
 * @returns the codes for when the authenticator is lost, shown this once, and headers of the renewed session
 * @throws AppError invalid
 */
export async function confirmSecondFactor(
  auth: Auth,
  context: Context,
  { code, headers }: { code: string; headers: Headers },
): Promise<{ headers: Headers; backupCodes: string[] }> {
  const { userId } = requireSignedIn(context)
  const answer = await askForCode(() =>
    auth.api.verifyTOTP({ body: { code: digitsOf(code) }, headers, returnHeaders: true }),
  )
  const { backupCodes } = await auth.api.viewBackupCodes({ body: { userId } })
  await noteEvent(context.services.db, context, {
    action: 'user.addSecondFactor',
    subjectKind: 'user',
    subjectId: userId,
  })
  return { headers: answer.headers, backupCodes }
}

/** New codes instead of the old ones. @throws AppError invalid | rateLimited */
export async function renewBackupCodes(
  auth: Auth,
  context: Context,
  { password, headers }: { password: string; headers: Headers },
): Promise<string[]> {
  await checkPassword(context, password)
  const { backupCodes } = await auth.api.generateBackupCodes({ body: { password }, headers })
  return backupCodes
}

/** Signs in from then on by password alone. @throws AppError invalid | rateLimited | notAllowed (staff who must have one) */
export async function stopSecondFactor(context: Context, { password }: { password: string }): Promise<void> {
  const viewer = requireSignedIn(context)
  if (viewer.agency && viewer.agency.role !== 'viewer')
    throw new AppError('notAllowed', 'staff keep their second factor')
  await checkPassword(context, password)
  await context.services.db.transaction(async (transaction) => {
    await transaction.delete(twoFactor).where(eq(twoFactor.userId, viewer.userId))
    await transaction.update(user).set({ twoFactorEnabled: false }).where(eq(user.id, viewer.userId))
    await noteEvent(transaction, context, {
      action: 'user.removeSecondFactor',
      subjectKind: 'user',
      subjectId: viewer.userId,
    })
  })
}

/** The second step of signing in: a code of the authenticator, or one of those for when it is lost. @throws AppError invalid */
export async function finishSignIn(auth: Auth, { code, headers }: { code: string; headers: Headers }) {
  const isFromAuthenticator = /^\d{6}$/.test(digitsOf(code))
  return askForCode(() =>
    isFromAuthenticator
      ? auth.api.verifyTOTP({ body: { code: digitsOf(code) }, headers, returnHeaders: true })
      : auth.api.verifyBackupCode({ body: { code: code.trim() }, headers, returnHeaders: true }),
  )
}

const digitsOf = (code: string) => code.replace(/\s/g, '')

async function askForCode<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask()
  } catch (error) {
    if (!isRefusal(error)) throw error
    const code = (error.body as { code?: string } | undefined)?.code ?? ''
    // After ten wrong codes the library rests for a quarter of an hour; after five, or ten minutes, it wants the password again.
    if (code === 'ACCOUNT_TEMPORARILY_LOCKED')
      throw new AppError('rateLimited', code, [{ path: '', rule: 'tryAgainInMinutes', values: { minutes: 15 } }])
    if (code === 'INVALID_TWO_FACTOR_COOKIE' || code === 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE')
      throw new AppError('signedOut', code)
    throw new AppError('invalid', code, [{ path: 'code', rule: 'wrongCode' }])
  }
}
