export type { Evidence, Requirement, Verdict } from '@matxich/search'
export { type Auth, createAuth } from './account/auth.ts'
export { createAccount } from './account/create-account.ts'
export { inviteFirstAdministrator } from './account/invitation.ts'
export { signIn, signOut } from './account/sign-in.ts'
export type { Context, Services, Viewer } from './context.ts'
export type { EnterpriseSummary } from './enterprise/describe-enterprises.ts'
export type { EnterpriseDetail } from './enterprise/get-enterprise.ts'
export { AppError, describeError } from './errors.ts'
export {
  type AppliedRecord,
  type ApplyOptions,
  applyEnterpriseRecords,
} from './import/apply-enterprise-records.ts'
export type { ImportedRecord } from './import/enterprise-record.ts'
export { type RecordReading, readEnterpriseRecord } from './import/read-enterprise-record.ts'
export { startJobWorkers } from './jobs/start-job-workers.ts'
export { followDocumentChanges } from './match/follow-document-changes.ts'
export { rematchNeeds } from './match/rematch-needs.ts'
export { type DemoAccount, findDemoAccounts } from './reference/demo-accounts.ts'
export { type DemoData, loadDemoData } from './reference/load-demo-data.ts'
export { loadReferenceData } from './reference/load-reference-data.ts'
export { appRouter } from './router.ts'
export { type Api, type AppOptions, createCaller, openApp, openServices, type ServiceOptions } from './services.ts'
