import { allStaff, type Step, staffHere, staffWriters } from '../step.ts'

export const deskSteps: Record<string, Step> = {
  'desk.get': { allowed: allStaff, call: (api) => api.desk.get() },
  'desk.waiting': { allowed: allStaff, call: (api) => api.desk.waiting({ lang: 'vi' }) },
  'desk.stale': { allowed: allStaff, call: (api) => api.desk.stale({}) },
  'audit.find': { allowed: allStaff, call: (api) => api.audit.find({ lang: 'vi' }) },
  'audit.export': { allowed: allStaff, call: (api) => api.audit.export({ lang: 'vi' }) },
  'jobs.state': { allowed: allStaff, call: (api) => api.jobs.state() },
  'jobs.find': { allowed: allStaff, call: (api) => api.jobs.find({}) },
  // Whoever asks second is told that one waits.
  'jobs.rebuildIndex': { allowed: staffWriters, call: (api) => api.jobs.rebuildIndex() },
  'jobs.retry': {
    allowed: staffWriters,
    call: (api) => api.jobs.retry({ id: '00000000-0000-4000-8000-000000000000' }),
    answer: 'notFound',
  },
  'enterprise.timeline': {
    allowed: staffHere,
    call: (api, { enterprises }) => api.enterprise.timeline({ id: enterprises.supplier, lang: 'vi' }),
  },
  'enterprise.noteCall': {
    allowed: ['staff'],
    call: (api, { enterprises }) =>
      api.enterprise.noteCall({ id: enterprises.supplier, result: 'stillRight', person: 'Chị Lan' }),
  },
}
