import type { RouteStep } from '../route-step.ts'

const members = ['buyer', 'supplier'] as const
const staff = ['staff'] as const
const noId = '00000000-0000-4000-8000-000000000000'

export const trustRoutesOfWeb: Record<string, RouteStep[]> = {
  '$lang.verification': [
    {
      path: () => '/vi/verification',
      read: members,
      write: { allowed: members, form: () => ({ intent: 'request', fieldGroups: 'identity' }) },
    },
  ],
  // Nothing to read; who acts for nobody ends nothing.
  '$lang.acting': [{ path: () => '/vi/acting', write: { allowed: ['buyer', 'supplier', 'staff'], form: () => ({}) } }],
}

export const trustRoutesOfDesk: Record<string, RouteStep[]> = {
  '$lang.calls': [{ path: () => '/vi/calls', read: staff }],
  '$lang.calls_.questions': [
    {
      path: () => '/vi/calls/questions',
      read: staff,
      write: {
        allowed: staff,
        form: () => ({
          questionId: '00000000-0000-4000-8000-000000000000',
          says: 'yes',
          statedBy: 'Mallory',
          channel: 'phone',
        }),
      },
    },
  ],
  '$lang.enterprises.$id_.act': [
    {
      path: ({ supplier }) => `/vi/enterprises/${supplier}/act`,
      read: staff,
      write: { allowed: staff, form: () => ({ requestedBy: 'Mallory', channel: 'phone' }) },
      secret: 'Hồng Đăng',
    },
  ],
  '$lang.enterprises.$id_.call': [
    {
      path: ({ supplier }) => `/vi/enterprises/${supplier}/call`,
      read: staff,
      write: { allowed: staff, form: () => ({ result: 'stillRight', person: 'Mallory' }) },
      secret: 'Hồng Đăng',
    },
  ],
  '$lang.verifications._index': [{ path: () => '/vi/verifications', read: staff }],
  '$lang.verifications.$id': [
    {
      path: ({ supplier }) => `/vi/verifications/${supplier}`,
      read: staff,
      write: {
        allowed: staff,
        form: () => ({ act: 'revoke', id: noId, reason: 'Không đúng sự thật' }),
      },
      secret: 'Hồng Đăng',
    },
  ],
}
