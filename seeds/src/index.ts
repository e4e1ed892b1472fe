export { type FairRecord, loadFairs } from './fairs.ts'
export { loadConcepts } from './load-concepts.ts'
export { readLines, seedPath } from './read-json.ts'
export {
  type EnterpriseRecord,
  enterpriseRecordSchema,
  loadDemoEnterprises,
  loadDemoNeeds,
  type NeedRecord,
  needRecordSchema,
} from './records.ts'
