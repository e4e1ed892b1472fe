import { allStaff, members, type Step, staffWriters } from '../step.ts'

export const phraseSteps: Record<string, Step> = {
  'phrase.find': { allowed: allStaff, call: (api) => api.phrase.find({ lang: 'vi' }) },
  'phrase.get': { allowed: allStaff, call: (api, { phraseId }) => api.phrase.get({ id: phraseId, lang: 'vi' }) },
  'phrase.setIgnored': {
    allowed: staffWriters,
    call: (api, { phraseId }) => api.phrase.setIgnored({ id: phraseId, isIgnored: true }),
  },
  'exposure.get': { allowed: allStaff, call: (api) => api.exposure.get({ days: 90, lang: 'vi' }) },
  'exposure.export': { allowed: allStaff, call: (api) => api.exposure.export({ days: 90, lang: 'vi' }) },
  'exposure.own': { allowed: members, call: (api) => api.exposure.own() },
}
