import type { RouteStep } from '../route-step.ts'

const nowhere = '00000000-0000-4000-8000-000000000000'
const members = ['buyer', 'supplier'] as const

/** What a buyer does with its needs and packages beside writing them. */
export const needRoutesOfWeb: Record<string, RouteStep[]> = {
  '$lang.needs.$id_.firms': [
    {
      path: ({ need }) => `/vi/needs/${need}/firms?q=khuon`,
      read: ['buyer'],
      write: { allowed: ['buyer'], form: ({ supplier }) => ({ intent: 'keepOut', enterpriseId: supplier }) },
      secret: 'IATF 16949 必須',
    },
    {
      path: ({ foreignNeed }) => `/vi/needs/${foreignNeed}/firms`,
      read: [],
      write: { allowed: [], form: ({ supplier }) => ({ intent: 'keepOut', enterpriseId: supplier }) },
    },
  ],
  '$lang.needs.$id_.revisions': [
    { path: ({ need }) => `/vi/needs/${need}/revisions`, read: ['buyer'], secret: 'IATF 16949 必須' },
    { path: ({ foreignNeed }) => `/vi/needs/${foreignNeed}/revisions`, read: [] },
  ],
  '$lang.needs.$id_.files': [
    {
      path: ({ need }) => `/vi/needs/${need}/files`,
      read: ['buyer'],
      write: { allowed: ['buyer'], form: () => ({ intent: 'remove', fileId: nowhere }) },
    },
    {
      path: ({ foreignNeed }) => `/vi/needs/${foreignNeed}/files`,
      read: [],
      write: { allowed: [], form: () => ({ intent: 'remove', fileId: nowhere }) },
    },
  ],
  '$lang.packages._index': [{ path: () => '/vi/packages', read: members }],
  '$lang.packages.template': [{ path: () => '/vi/packages/template', read: members }],
  '$lang.packages.new': [
    {
      path: () => '/vi/packages/new',
      read: members,
      write: {
        allowed: members,
        form: () => ({ intent: 'check', count: '1', 'rows.0.name': 'Hex bolt M8', key: 'walk-walk-walk' }),
      },
    },
  ],
  '$lang.packages.$id': [
    {
      path: () => `/vi/packages/${nowhere}`,
      read: [],
      write: { allowed: [], form: () => ({ intent: 'delete' }) },
    },
  ],
}
