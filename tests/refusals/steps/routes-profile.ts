import type { RouteStep } from '../route-step.ts'

const members = ['buyer', 'supplier'] as const

/** One's own profile: whoever asks, it is theirs alone, and staff have none. */
export const profileRoutesOfWeb: Record<string, RouteStep[]> = {
  '$lang.profile': [
    {
      path: () => '/vi/profile',
      // Staff are asked which enterprise is theirs.
      read: ['buyer', 'supplier', 'staff'],
      write: { allowed: members, form: () => ({ intent: 'confirm' }) },
    },
  ],
  '$lang.profile_.edit.$section': [
    {
      path: () => '/vi/profile/edit/about',
      read: members,
      write: { allowed: members, form: () => ({ revision: '0', nameVi: '' }) },
    },
  ],
  '$lang.profile_.capability.$id': [
    {
      path: ({ supplier }) => `/vi/profile/capability/${supplier}`,
      read: [],
      write: { allowed: [], form: () => ({ revision: '0', intent: 'remove' }) },
    },
  ],
  '$lang.profile_.publish': [
    {
      path: () => '/vi/profile/publish',
      read: members,
      write: { allowed: members, form: () => ({ revision: '1' }) },
    },
  ],
  '$lang.profile_.conflict': [
    {
      path: () => '/vi/profile/conflict',
      read: members,
      write: { allowed: members, form: () => ({ revision: '1' }) },
    },
  ],
}
