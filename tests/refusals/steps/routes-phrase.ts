import type { RouteStep } from '../route-step.ts'

const staff = ['staff'] as const
const noId = '00000000-0000-4000-8000-000000000000'

export const phraseRoutesOfDesk: Record<string, RouteStep[]> = {
  '$lang.phrases._index': [
    {
      path: () => '/vi/phrases',
      read: staff,
      write: { allowed: staff, form: () => ({ intent: 'ignore', id: noId }) },
    },
  ],
  // There is no such phrase, for staff either: a new marketplace knows none that three people used.
  '$lang.phrases.$id': [
    {
      path: () => `/vi/phrases/${noId}`,
      read: [],
      write: { allowed: staff, form: () => ({ intent: 'ignore' }) },
    },
  ],
  '$lang.exposure._index': [{ path: () => '/vi/exposure', read: staff }],
  '$lang.exposure.export': [{ path: () => '/vi/exposure/export?days=30', read: staff }],
}
