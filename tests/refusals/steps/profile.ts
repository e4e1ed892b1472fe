import { everyone, memberWriters, type Step } from '../step.ts'

const visibility = {
  identity: 'public',
  location: 'public',
  contacts: 'center',
  size: 'public',
  description: 'public',
  capabilities: 'public',
  equipment: 'public',
  certificates: 'public',
  references: 'public',
  exports: 'public',
} as const
const phone = { id: 'walk', kind: 'phone', value: '0912345678', person: null }

/** Only who belongs to an enterprise (or has claimed one) writes a profile, and always their own. */
export const profileSteps: Record<string, Step> = {
  'profile.shown': {
    allowed: everyone,
    call: (api, { enterprises }) => api.profile.shown({ id: enterprises.supplier }),
  },
  'profile.branchFields': { allowed: everyone, call: (api) => api.profile.branchFields({ category: 'hex-bolt' }) },
  'profile.nameConcept': {
    allowed: everyone,
    call: (api) => api.profile.nameConcept({ kind: 'process', text: 'cat day' }),
  },
  'profile.usualProcesses': {
    allowed: everyone,
    call: (api) => api.profile.usualProcesses({ categories: ['hex-bolt'] }),
  },
  'profile.choose': {
    allowed: memberWriters,
    call: (api) => api.profile.choose({ revision: 0, kind: 'category', chosen: ['hex-bolt'] }),
  },
  'profile.home': {
    allowed: [...memberWriters, 'newcomer', 'staff', 'staffReader', 'staffElsewhere'],
    call: (api) => api.profile.home(),
  },
  'profile.draft': { allowed: memberWriters, call: (api) => api.profile.draft() },
  'profile.save': {
    allowed: memberWriters,
    call: (api) => api.profile.save({ revision: 0, group: 'size', value: { employees: 7 } }),
  },
  'profile.saveRow': {
    allowed: memberWriters,
    call: (api) => api.profile.saveRow({ revision: 0, group: 'contacts', row: phone }),
  },
  'profile.removeRow': {
    allowed: memberWriters,
    call: (api) => api.profile.removeRow({ revision: 0, group: 'contacts', id: 'none' }),
  },
  'profile.saveVisibility': {
    allowed: memberWriters,
    call: (api) => api.profile.saveVisibility({ revision: 0, visibility }),
  },
  'profile.answerNothing': {
    allowed: memberWriters,
    call: (api) => api.profile.answerNothing({ revision: 0, step: 'certificates' }),
  },
  'profile.paste': {
    allowed: memberWriters,
    call: (api) => api.profile.paste({ revision: 0, text: 'Gia công tiện CNC' }),
  },
  'profile.read': { allowed: memberWriters, call: (api) => api.profile.read({ text: 'Gia công tiện CNC' }) },
  'profile.takeReading': {
    allowed: memberWriters,
    call: (api) => api.profile.takeReading({ revision: 0, accepted: [] }),
  },
  // None of them has a draft: who may gets as far as being told so.
  // A profile of this small market lacks what publishing asks for; that it is asked is the permission.
  'profile.publish': {
    allowed: memberWriters,
    answer: 'invalid',
    call: (api) => api.profile.publish({ revision: 1 }),
  },
  'profile.discard': { allowed: memberWriters, call: (api) => api.profile.discard({ revision: 1 }) },
  'profile.confirm': { allowed: memberWriters, call: (api) => api.profile.confirm() },
}
