import { enterpriseCsv } from '../support/enterprise-csv.ts'
import { allStaff, everyone, members, memberWriters, owners, type Step, staffHere } from './step.ts'
import { accountSteps } from './steps/account.ts'
import { actingSteps } from './steps/acting.ts'
import { claimSteps } from './steps/claim.ts'
import { deskSteps } from './steps/desk.ts'
import { duplicateSteps } from './steps/duplicate.ts'
import { fairSteps } from './steps/fair.ts'
import { fileSteps } from './steps/file.ts'
import { memberSteps } from './steps/member.ts'
import { needSteps } from './steps/need.ts'
import { noticeAndMailSteps } from './steps/notice.ts'
import { packageSteps } from './steps/package.ts'
import { photoSteps } from './steps/photo.ts'
import { phraseSteps } from './steps/phrase.ts'
import { profileSteps } from './steps/profile.ts'
import { claritySteps, questionSteps, whatIfSteps } from './steps/question.ts'
import { searchSteps } from './steps/search.ts'
import { sheetSteps } from './steps/sheet.ts'
import { taxonomySteps } from './steps/taxonomy.ts'
import { verificationSteps } from './steps/verification.ts'

export type { Step }

const oneFirm = () => ({ fileName: 'mot-doanh-nghiep.csv', bytes: new TextEncoder().encode(enterpriseCsv(1)) })

const page = { page: 1, pageSize: 20 as const }
const text = { title: 'Changed by an outsider', text: 'M8 bolts', lang: 'en' as const }
const boltRequirement = { type: 'concept', kind: 'category', concept: 'hex-bolt', level: 'must' } as const

/** Every procedure, with the strongest input an outsider could send: that of a real row. */
export const procedureWalk: Record<string, Step> = {
  ...actingSteps,
  ...profileSteps,
  ...claritySteps,
  ...questionSteps,
  ...whatIfSteps,
  ...deskSteps,
  ...verificationSteps,
  ...accountSteps,
  'concept.list': { allowed: everyone, call: (api) => api.concept.list({ kinds: ['category'], lang: 'vi' }) },
  'concept.provinces': { allowed: everyone, call: (api) => api.concept.provinces({ lang: 'vi' }) },
  'concept.labels': {
    allowed: everyone,
    call: (api) => api.concept.labels({ keys: ['category:hex-bolt'], lang: 'ja' }),
  },
  'engagement.ofNeed': {
    allowed: owners,
    call: (api, { needs }) => api.engagement.ofNeed({ needId: needs.matching }),
  },
  'engagement.move': {
    // The buyer's own step; a supplier may not take it for itself, nor for another.
    allowed: ['buyer'],
    call: (api, { needs, enterprises }) =>
      api.engagement.move({ needId: needs.matching, enterpriseId: enterprises.supplier, to: 'invited' }),
  },
  'enterprise.get': {
    allowed: everyone,
    call: (api, { enterprises }) => api.enterprise.get({ id: enterprises.supplier }),
  },
  'enterprise.find': {
    allowed: allStaff,
    call: (api) => api.enterprise.find({ ...page, text: '', sort: 'name', direction: 'asc' }),
  },
  'enterprise.dossier': {
    allowed: staffHere,
    call: (api, { enterprises }) => api.enterprise.dossier({ id: enterprises.supplier }),
  },
  'import.find': { allowed: allStaff, call: (api) => api.import.find(page) },
  'import.get': { allowed: staffHere, call: (api, { importId }) => api.import.get({ id: importId }) },
  'import.rows': {
    allowed: staffHere,
    call: (api, { importId }) => api.import.rows({ ...page, id: importId, show: 'all' }),
  },
  'import.row': { allowed: staffHere, call: (api, { importId }) => api.import.row({ id: importId, line: 1 }) },
  'import.columns': { allowed: allStaff, call: (api) => api.import.columns({ lang: 'vi' }) },
  'import.template': { allowed: allStaff, call: (api) => api.import.template({ lang: 'vi' }) },
  'import.errorsFile': {
    allowed: staffHere,
    call: (api, { importId }) => api.import.errorsFile({ id: importId, lang: 'vi' }),
  },
  'import.exportEnterprises': {
    allowed: allStaff,
    call: (api) =>
      api.import.exportEnterprises({ ...page, text: '', sort: 'name', direction: 'asc', format: 'csv', lang: 'vi' }),
  },
  'import.create': { allowed: ['staff', 'staffElsewhere'], call: (api) => api.import.create(oneFirm()) },
  'import.correct': {
    allowed: ['staff'],
    call: (api, { importId }) => api.import.correct({ id: importId, line: 2, values: { 'Mã số thuế': '0100109106' } }),
  },
  'import.map': {
    allowed: ['staff'],
    call: (api, { importId }) =>
      api.import.map({
        id: importId,
        mapping: { 'Mã số thuế': 'taxCode', 'Tên doanh nghiệp': 'nameVi', 'Tỉnh (trước 7/2025)': 'formerProvince' },
      }),
  },
  'import.replaceFile': {
    allowed: ['staff'],
    call: (api, { importId }) => api.import.replaceFile({ id: importId, ...oneFirm() }),
  },
  'import.start': { allowed: ['staff'], call: (api, { importId }) => api.import.start({ id: importId }) },
  'import.undo': { allowed: ['staff'], call: (api, { importId }) => api.import.undo({ id: importId }) },
  'match.suppliers': {
    allowed: owners,
    call: (api, { needs }) => api.match.suppliers({ ...page, needId: needs.matching }),
  },
  'match.own': {
    allowed: ['supplier', 'supplierReader'],
    call: (api, { needs }) => api.match.own({ needId: needs.matching }),
  },
  'match.needs': { allowed: members, call: (api) => api.match.needs({ ...page, sort: 'fit' }) },
  'need.get': { allowed: owners, call: (api, { needs }) => api.need.get({ id: needs.draft }) },
  'need.findPublic': { allowed: everyone, call: (api) => api.need.findPublic(page) },
  'need.findOwn': { allowed: members, call: (api) => api.need.findOwn(page) },
  'need.countOwn': { allowed: members, call: (api) => api.need.countOwn() },
  'need.countSuppliers': {
    allowed: owners,
    call: (api, { needs }) => api.need.countSuppliers({ id: needs.matching }),
  },
  'need.create': {
    allowed: memberWriters,
    call: (api) => api.need.create({ ...text, idempotencyKey: 'walk-walk-walk' }),
  },
  'need.revise': {
    allowed: ['buyer'],
    call: (api, { needs }) => api.need.revise({ id: needs.draft, revision: 1, text }),
  },
  'need.setRequirementLevel': {
    allowed: ['buyer'],
    call: (api, { needs }) => api.need.setRequirementLevel({ id: needs.draft, key: 'material:nak80', level: 'nice' }),
  },
  'need.removeRequirement': {
    allowed: ['buyer'],
    call: (api, { needs }) => api.need.removeRequirement({ id: needs.draft, key: 'material:nak80' }),
  },
  'need.addRequirement': {
    allowed: ['buyer'],
    call: (api, { needs }) => api.need.addRequirement({ id: needs.draft, requirement: boltRequirement }),
  },
  'need.publish': {
    allowed: ['buyer'],
    call: (api, { needs }) => api.need.publish({ id: needs.draft, visibility: 'public', isBuyerHidden: false }),
  },
  'need.close': {
    allowed: ['buyer'],
    call: (api, { needs }) => api.need.close({ id: needs.matching, outcome: 'cancelled' }),
  },
  'search.suppliers': {
    allowed: everyone,
    call: (api) =>
      api.search.suppliers({
        ...page,
        text: 'khuôn ép nhựa',
        lang: 'vi',
        dropped: [],
        facets: {},
        only: false,
        sort: 'relevance',
      }),
  },
  'search.overview': { allowed: everyone, call: (api) => api.search.overview() },
  ...claimSteps,
  ...duplicateSteps,
  ...fairSteps,
  ...taxonomySteps,
  ...phraseSteps,
  ...fileSteps,
  ...photoSteps,
  ...searchSteps,
  ...sheetSteps,
  ...memberSteps,
  ...needSteps,
  ...packageSteps,
  ...noticeAndMailSteps,
}
