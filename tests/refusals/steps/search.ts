import { everyone, owners, type Step } from '../step.ts'

const signedIn = everyone.filter((role) => role !== 'visitor')
const asked = { text: 'khuôn ép nhựa', lang: 'vi', name: 'Khuôn', alert: 'daily' } as const

/** Looking for suppliers is everybody's; a search that is kept is its owner's alone. */
export const searchSteps: Record<string, Step> = {
  'search.suggest': { allowed: everyone, call: (api) => api.search.suggest({ text: 'khuôn ép', lang: 'vi' }) },
  'search.compare': {
    // Without a need anybody may; this asks for the buyer's.
    allowed: owners,
    call: (api, { needs, enterprises }) =>
      api.search.compare({ ids: [enterprises.supplier], lang: 'vi', needId: needs.matching }),
  },
  'search.names': {
    allowed: everyone,
    call: (api, { enterprises }) => api.search.names({ ids: [enterprises.supplier] }),
  },
  'savedSearch.own': { allowed: signedIn, call: (api) => api.savedSearch.own() },
  'savedSearch.countNews': { allowed: signedIn, call: (api) => api.savedSearch.countNews() },
  'savedSearch.save': { allowed: signedIn, call: (api) => api.savedSearch.save(asked) },
  'savedSearch.change': {
    allowed: ['buyer'],
    call: (api, { savedSearchId: id }) =>
      api.savedSearch.change({ id, name: 'Changed by an outsider', alert: 'never' }),
  },
  'savedSearch.markSeen': {
    allowed: ['buyer'],
    call: (api, { savedSearchId: id }) => api.savedSearch.markSeen({ id }),
  },
  'savedSearch.remove': {
    allowed: ['buyer'],
    call: (api, { savedSearchId: id }) => api.savedSearch.remove({ id }),
  },
}
