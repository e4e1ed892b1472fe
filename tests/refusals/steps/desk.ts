import { allStaff, type Step, staffHere } from '../step.ts'

export const deskSteps: Record<string, Step> = {
  'desk.get': { allowed: allStaff, call: (api) => api.desk.get() },
  'desk.waiting': { allowed: allStaff, call: (api) => api.desk.waiting() },
  'desk.stale': { allowed: allStaff, call: (api) => api.desk.stale({}) },
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
