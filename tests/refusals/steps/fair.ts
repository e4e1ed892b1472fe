import { allStaff, everyone, type Step, staffWriters } from '../step.ts'

const given = {
  kind: 'fair',
  nameVi: 'Hội chợ của người ngoài',
  startsOn: '2030-04-01',
  endsOn: '2030-04-02',
  usualMonths: [],
} as const

export const fairSteps: Record<string, Step> = {
  'fair.find': { allowed: everyone, call: (api) => api.fair.find({ when: 'upcoming' }) },
  'fair.provinces': { allowed: everyone, call: (api) => api.fair.provinces() },
  'fair.get': { allowed: allStaff, call: (api, { fairs }) => api.fair.get({ id: fairs.draft }) },
  'fair.calendarFile': {
    allowed: allStaff,
    call: (api, { fairs }) => api.fair.calendarFile({ id: fairs.draft, lang: 'vi' }),
  },
  'fair.findForDesk': { allowed: allStaff, call: (api) => api.fair.findForDesk({}) },
  'fair.create': { allowed: staffWriters, call: (api) => api.fair.create({ ...given, usualMonths: [] }) },
  'fair.change': {
    allowed: staffWriters,
    call: (api, { fairs }) => api.fair.change({ id: fairs.draft, version: 1, fair: { ...given, usualMonths: [] } }),
  },
  'fair.publish': { allowed: staffWriters, call: (api, { fairs }) => api.fair.publish({ id: fairs.draft }) },
  'fair.cancel': {
    allowed: staffWriters,
    call: (api, { fairs }) => api.fair.cancel({ id: fairs.published, reason: 'Không diễn ra nữa' }),
  },
  'fair.copy': { allowed: staffWriters, call: (api, { fairs }) => api.fair.copy({ id: fairs.published }) },
}
