import type { SessionActs } from '@matxich/api'

/**
 * Does what a form about the second factor asks.
 * @returns the backup codes to show, with headers for the answer; null when the next step is on the page itself
 */
export async function runSecondFactorAct(form: FormData, session: SessionActs) {
  const text = (name: string) => String(form.get(name) ?? '')
  switch (text('act')) {
    case 'confirm':
      return session.confirmSecondFactor(text('code'))
    case 'renew':
      return { headers: new Headers(), backupCodes: await session.renewBackupCodes(text('password')) }
    default:
      await session.startSecondFactor(text('password'))
      return null
  }
}
