import { people, type RouteStep } from '../route-step.ts'

const noId = '00000000-0000-4000-8000-000000000000'
const signedIn = ['buyer', 'supplier', 'staff'] as const
const live = `/live/search.suggest?input=${encodeURIComponent('{"text":"khuon","lang":"vi"}')}`

/** Looking for suppliers is everybody's; a search that is kept is its owner's alone. */
export const searchRoutesOfWeb: Record<string, RouteStep[]> = {
  'live.$': [{ path: () => live, read: people }],
  '$lang.search_.map': [{ path: () => '/vi/search/map?q=khuon', read: people }],
  '$lang.compare': [
    { path: ({ supplier }) => `/vi/compare?q=khuon&id=${supplier}`, read: people },
    // Held against a need, by its buyer alone.
    {
      path: ({ supplier, need }) => `/vi/compare?id=${supplier}&need=${need}`,
      read: ['buyer'],
      secret: 'IATF 16949 必須',
    },
  ],
  '$lang.saved-searches._index': [
    {
      path: () => '/vi/saved-searches',
      read: signedIn,
      // Of a search that is not theirs nobody may change anything.
      write: { allowed: [], form: () => ({ act: 'remove', id: noId }) },
    },
  ],
  '$lang.saved-searches.new': [
    {
      path: () => '/vi/saved-searches/new?q=khuon',
      read: signedIn,
      write: { allowed: signedIn, form: () => ({ name: 'Khuôn', alert: 'daily' }) },
    },
  ],
}
