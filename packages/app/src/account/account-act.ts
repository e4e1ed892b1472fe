import type { Api } from '@matxich/api'
import { parseLanguage } from '@matxich/i18n'

const acts = ['profile', 'phone', 'email', 'resend', 'password', 'session', 'others', 'all', 'stopped'] as const
type AccountAct = (typeof acts)[number]

/** Which button of an account page was pressed. */
export function readAccountAct(form: FormData): AccountAct | null {
  return acts.find((act) => act === form.get('act')) ?? null
}

/** Does what an account page's form asks; who asks and what they may is the use cases' business. */
export async function runAccountAct(act: AccountAct, { api, form }: { api: Api; form: FormData }): Promise<void> {
  const text = (name: string) => String(form.get(name) ?? '')
  const password = text('password')
  switch (act) {
    case 'profile': {
      const frequency = text('mailFrequency')
      return api.account.update({
        name: text('name'),
        language: parseLanguage(text('language')) ?? 'vi',
        timeZone: text('timeZone'),
        mailFrequency: frequency === 'daily' || frequency === 'never' ? frequency : 'instant',
      })
    }
    case 'phone':
      return api.account.changePhone({ phone: text('phone'), password })
    case 'email':
      return api.account.changeEmail({ email: text('email'), password })
    case 'resend':
      return api.account.resendEmailLink()
    case 'password':
      return api.account.changePassword({ password, newPassword: text('newPassword') })
    case 'session':
      return api.account.endSession({ id: text('id') })
    case 'others':
    case 'all':
      return api.account.endAllSessions({ keepThis: act === 'others' })
    case 'stopped':
      return api.account.stopSecondFactor({ password })
  }
}
