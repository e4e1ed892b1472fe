import type { RouteStep } from '../route-step.ts'

const staff = ['staff'] as const
const noId = '00000000-0000-4000-8000-000000000000'
const concept = { kind: 'process', vi: 'Gia công của người ngoài', en: 'Machining of an outsider' }

export const deskRoutesOfDesk: Record<string, RouteStep[]> = {
  '$lang.audit._index': [{ path: () => '/vi/audit', read: staff, secret: 'enterprise.import' }],
  '$lang.audit.export': [{ path: () => '/vi/audit/export?kind=import', read: staff, secret: 'import.create' }],
  '$lang.jobs': [{ path: () => '/vi/jobs', read: staff, write: { allowed: staff, form: () => ({ id: noId }) } }],
  '$lang.taxonomy._index': [{ path: () => '/vi/taxonomy?q=khuon', read: staff }],
  '$lang.taxonomy.new': [
    { path: () => '/vi/taxonomy/new', read: staff, write: { allowed: staff, form: () => concept } },
  ],
  '$lang.taxonomy.$key': [
    {
      path: () => '/vi/taxonomy/category:hex-bolt',
      read: staff,
      write: { allowed: staff, form: () => ({ intent: 'takeBack', id: noId }) },
    },
    {
      path: () => '/vi/taxonomy/category:hex-bolt',
      write: {
        allowed: staff,
        form: () => ({ intent: 'add', lang: 'vi', alias: 'ốc của người ngoài', lookedAt: 'vi ốc của người ngoài' }),
      },
    },
  ],
}
