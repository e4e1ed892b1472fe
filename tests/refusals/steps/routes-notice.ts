import type { RouteStep } from '../route-step.ts'

const noId = '00000000-0000-4000-8000-000000000000'
const signedIn = ['buyer', 'supplier', 'staff'] as const
const readAll = { intent: 'all' }

/** Notices are each person's own; the links of mails carry their own permission; the mailbox is for the machine itself, as here. */
export const noticeRoutesOfWeb: Record<string, RouteStep[]> = {
  '$lang.notices': [{ path: () => '/vi/notices', read: signedIn, write: { allowed: signedIn, form: () => readAll } }],
  'n.$code': [{ path: () => '/n/n0000000000000000000000' }],
  unsubscribe: [
    {
      path: () => '/unsubscribe?token=guessed.somebody',
      write: { allowed: [], form: () => ({ 'List-Unsubscribe': 'One-Click' }) },
    },
  ],
  '$lang.unsubscribe': [
    {
      path: () => '/vi/unsubscribe?token=guessed.somebody',
      read: [],
      write: { allowed: [], form: () => ({ frequency: 'never' }) },
    },
  ],
  '$lang.still-right': [
    { path: () => '/vi/still-right?token=guessed.firm.0.person', read: [], write: { allowed: [], form: () => ({}) } },
  ],
  mailbox: [{ path: () => '/mailbox' }],
  '$lang.mailbox._index': [{ path: () => '/vi/mailbox', read: ['visitor', ...signedIn] }],
  '$lang.mailbox.$id': [{ path: () => `/vi/mailbox/${noId}`, read: [] }],
}

export const noticeRoutesOfDesk: Record<string, RouteStep[]> = {
  '$lang.notices': [{ path: () => '/vi/notices', read: ['staff'], write: { allowed: ['staff'], form: () => readAll } }],
  '$lang.mails': [
    { path: () => '/vi/mails', read: ['staff'], write: { allowed: ['staff'], form: () => ({ id: noId }) } },
  ],
}
