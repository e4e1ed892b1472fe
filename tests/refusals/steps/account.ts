import { everyone, type Step } from '../step.ts'

const signedIn = everyone.filter((role) => role !== 'visitor')
const password = 'a long password'
const account = { name: 'Mallory', password, language: 'en' as const }

let asked = 0
/** Somebody new each time, because asking often about one name is limited. */
const nextLogin = () => `walk-${++asked}@example.vn`

export const accountSteps: Record<string, Step> = {
  'account.me': { allowed: everyone, call: (api) => api.account.me() },
  'account.signUp': {
    allowed: everyone,
    call: (api) => api.account.signUp({ ...account, login: nextLogin() }),
  },
  'account.emailLink': { allowed: everyone, call: (api) => api.account.emailLink({ token: 'guessed.token' }) },
  'account.confirmEmail': {
    allowed: [],
    call: (api, { viewers }) => api.account.confirmEmail({ token: `${viewers.buyer!.userId}.guessed-token` }),
  },
  'account.requestPasswordReset': {
    allowed: everyone,
    call: (api) => api.account.requestPasswordReset({ login: nextLogin() }),
  },
  'account.isResetLinkUsable': {
    allowed: everyone,
    call: (api) => api.account.isResetLinkUsable({ token: 'guessed-token' }),
  },
  'account.resetPassword': {
    allowed: [],
    call: (api) => api.account.resetPassword({ token: 'guessed-token', password }),
  },
  'account.invitation': { allowed: everyone, call: (api) => api.account.invitation({ token: 'unknown-token' }) },
  'account.acceptInvitation': {
    allowed: [],
    call: (api) => api.account.acceptInvitation({ ...account, token: 'guessed-token', email: 'mallory@example.vn' }),
  },
  'account.own': { allowed: signedIn, call: (api) => api.account.own() },
  'account.update': {
    allowed: signedIn,
    call: (api) =>
      api.account.update({ name: 'Mallory', language: 'en', timeZone: 'Asia/Tokyo', mailFrequency: 'never' }),
  },
  'account.changePhone': {
    allowed: signedIn,
    call: (api) => api.account.changePhone({ phone: '0912 345 678', password }),
  },
  'account.changeEmail': {
    allowed: signedIn,
    call: (api) => api.account.changeEmail({ email: 'mallory@example.vn', password }),
  },
  'account.resendEmailLink': {
    allowed: signedIn,
    call: (api) => api.account.resendEmailLink(),
  },
  'account.changePassword': {
    allowed: signedIn,
    call: (api) => api.account.changePassword({ password, newPassword: password }),
  },
  'account.secondFactorSetup': { allowed: signedIn, call: (api) => api.account.secondFactorSetup() },
  'account.stopSecondFactor': {
    // Staff who may change something keep theirs.
    allowed: signedIn.filter((role) => role !== 'staff' && role !== 'staffElsewhere'),
    call: (api) => api.account.stopSecondFactor({ password }),
  },
  'account.sessions': { allowed: signedIn, call: (api) => api.account.sessions() },
  'account.endSession': {
    allowed: ['buyer'],
    // Another password, chosen before, has ended it.
    answer: 'notFound',
    call: (api, { sessionId }) => api.account.endSession({ id: sessionId }),
  },
  'account.endAllSessions': {
    allowed: signedIn,
    call: (api) => api.account.endAllSessions({ keepThis: true }),
  },
  'account.export': { allowed: signedIn, call: (api) => api.account.export() },
  'account.erasure': { allowed: signedIn, call: (api) => api.account.erasure() },
  'account.erase': {
    allowed: signedIn,
    // Erased, nobody could do the steps that follow.
    answer: 'invalid',
    call: (api) => api.account.erase({ password, confirmation: 'not my name' }),
  },
}
