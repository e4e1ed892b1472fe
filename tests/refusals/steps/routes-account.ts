import type { RouteStep } from '../route-step.ts'

const everyone = ['visitor', 'buyer', 'supplier', 'staff'] as const
const signedIn = ['buyer', 'supplier', 'staff'] as const
const members = ['buyer', 'supplier'] as const
const guessed = { token: 'guessed-token', name: 'Mallory', password: 'a long password' }

/** Pages about the own account look the same to all who have one; they show nobody else's. */
const ownAccount = (path: string): RouteStep[] => [
  { path: () => path, read: signedIn, write: { allowed: signedIn, form: () => ({ act: 'all' }) } },
]

export const accountRoutesOfWeb: Record<string, RouteStep[]> = {
  '$lang.sign-in': [{ path: () => '/vi/sign-in', read: ['visitor'], write: { allowed: everyone, form: () => ({}) } }],
  '$lang.sign-in_.code': [{ path: () => '/vi/sign-in/code', read: ['visitor'] }],
  '$lang.sign-out': [{ path: () => '/vi/sign-out', write: { allowed: everyone, form: () => ({}) } }],
  '$lang.sign-up': [{ path: () => '/vi/sign-up', read: ['visitor'], write: { allowed: everyone, form: () => ({}) } }],
  '$lang.forgot-password': [
    { path: () => '/vi/forgot-password', read: everyone, write: { allowed: everyone, form: () => ({}) } },
  ],
  '$lang.confirm-email': [
    {
      path: () => '/vi/confirm-email?token=guessed.token',
      read: everyone,
      write: { allowed: [], form: () => ({ token: 'guessed.token' }) },
    },
  ],
  '$lang.reset-password': [
    {
      path: () => '/vi/reset-password?token=guessed-token',
      read: everyone,
      write: { allowed: [], form: () => guessed },
    },
  ],
  '$lang.join': [
    { path: () => '/vi/join?token=guessed-token', read: everyone, write: { allowed: [], form: () => guessed } },
  ],
  '$lang.account._index': ownAccount('/vi/account'),
  '$lang.account.security': ownAccount('/vi/account/security'),
  '$lang.account.second-factor': ownAccount('/vi/account/second-factor'),
  '$lang.account.data': ownAccount('/vi/account/data'),
  '$lang.account.export': [{ path: () => '/vi/account/export', read: signedIn }],
  '$lang.members': [
    {
      path: () => '/vi/members',
      read: members,
      write: {
        allowed: members,
        form: () => ({ act: 'invite', email: 'mallory@example.vn', role: 'owner' }),
      },
    },
  ],
}

export const accountRoutesOfDesk: Record<string, RouteStep[]> = {
  '$lang.sign-in': [{ path: () => '/vi/sign-in', read: ['visitor'], write: { allowed: everyone, form: () => ({}) } }],
  '$lang.sign-in_.code': [{ path: () => '/vi/sign-in/code', read: ['visitor'] }],
  '$lang.sign-out': [{ path: () => '/vi/sign-out', write: { allowed: everyone, form: () => ({}) } }],
  '$lang.welcome': [
    {
      path: () => '/vi/welcome?token=guessed-token',
      read: everyone,
      write: { allowed: [], form: () => ({ ...guessed, email: 'mallory@example.vn' }) },
    },
  ],
  '$lang.account._index': ownAccount('/vi/account'),
  '$lang.account.second-factor': ownAccount('/vi/account/second-factor'),
  '$lang.people._index': [
    {
      path: () => '/vi/people',
      read: ['staff'],
      write: {
        allowed: ['staff'],
        form: () => ({ act: 'invite', email: 'mallory@example.vn', role: 'owner' }),
      },
      secret: 'Trần Thị Mai',
    },
  ],
  '$lang.people.$id': [
    {
      path: () => '/vi/people/nobody',
      read: [],
      write: { allowed: [], form: () => ({ act: 'change', role: 'owner' }) },
    },
  ],
}
