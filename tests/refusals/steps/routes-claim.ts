import type { RouteStep } from '../route-step.ts'

const noId = '00000000-0000-4000-8000-000000000000'
const reason = 'Không phải người của công ty'

/** Members are led to where they stand; the staff who decide claim nothing. */
export const claimRoutesOfWeb: Record<string, RouteStep[]> = {
  '$lang.claim': [
    {
      path: () => '/vi/claim',
      read: [],
      // Members are told to leave their firm first.
      write: {
        allowed: ['buyer', 'supplier'],
        form: ({ supplier }) => ({ intent: 'open', enterpriseId: supplier, purpose: 'supply' }),
      },
    },
  ],
  '$lang.claim_.status': [
    {
      path: () => '/vi/claim/status',
      read: ['buyer', 'supplier'],
      write: { allowed: [], form: () => ({ intent: 'withdraw' }) },
    },
  ],
}

export const claimRoutesOfDesk: Record<string, RouteStep[]> = {
  '$lang.claims._index': [{ path: () => '/vi/claims', read: ['staff'] }],
  '$lang.claims.$id': [
    {
      path: () => `/vi/claims/${noId}`,
      read: [],
      write: { allowed: [], form: () => ({ intent: 'refuse', reason }) },
    },
  ],
  '$lang.enterprises.$id_.access': [
    {
      path: ({ supplier }) => `/vi/enterprises/${supplier}/access`,
      read: ['staff'],
      write: { allowed: ['staff'], form: () => ({ person: 'mallory@example.vn', reason }) },
      secret: 'Hồng Đăng',
    },
  ],
  '$lang.duplicates': [
    {
      path: () => '/vi/duplicates',
      read: ['staff'],
      write: { allowed: [], form: ({ supplier }) => ({ firstId: supplier, secondId: noId }) },
    },
  ],
  '$lang.enterprises.$id_.merge': [
    {
      path: ({ supplier }) => `/vi/enterprises/${supplier}/merge?with=${noId}`,
      read: [],
      write: { allowed: [], form: () => ({ targetVersion: '1', sourceVersion: '1' }) },
    },
  ],
}
