import { members, memberWriters, owners, type Step } from '../step.ts'

const file = { fileName: 'parts.csv', bytes: new TextEncoder().encode('Part name,Material\nHex bolt M8,SCM435\n') }
const bolt = {
  name: 'Hex bolt M8',
  partNumber: '',
  process: '',
  material: 'SCM435',
  size: '',
  tolerance: '',
  quantity: '5000',
  unit: 'pcs',
  note: '',
}

/** Several parts that a buyer wants quoted together. */
export const packageSteps: Record<string, Step> = {
  'package.get': { allowed: owners, call: (api, { packages }) => api.package.get({ id: packages.whole }) },
  'package.findOwn': { allowed: members, call: (api) => api.package.findOwn({ page: 1, pageSize: 20 }) },
  'package.template': { allowed: members, call: (api) => api.package.template({ lang: 'ja' }) },
  'package.readParts': { allowed: memberWriters, call: (api) => api.package.readParts(file) },
  'package.checkParts': { allowed: memberWriters, call: (api) => api.package.checkParts({ rows: [bolt] }) },
  'package.create': {
    allowed: memberWriters,
    call: (api) =>
      api.package.create({ title: 'x', rows: [bolt], leavesOutWrong: false, idempotencyKey: 'walk-walk-package' }),
  },
  'package.publish': {
    allowed: ['buyer'],
    call: (api, { packages }) =>
      api.package.publish({ id: packages.whole, visibility: 'public', isBuyerHidden: false }),
  },
  'package.invite': {
    allowed: ['buyer'],
    call: (api, { packages, enterprises }) =>
      api.package.invite({ id: packages.whole, enterpriseId: enterprises.supplier }),
  },
  'package.copy': {
    allowed: ['buyer'],
    call: (api, { packages }) => api.package.copy({ id: packages.whole, idempotencyKey: 'walk-walk-package-copy' }),
  },
  'package.close': {
    allowed: ['buyer'],
    call: (api, { packages }) => api.package.close({ id: packages.whole, outcome: 'cancelled' }),
  },
  'package.delete': { allowed: ['buyer'], call: (api, { packages }) => api.package.delete({ id: packages.spare }) },
}
