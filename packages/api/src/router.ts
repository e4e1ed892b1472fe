import { accountRouter } from './account/account-router.ts'
import { actingRouter } from './acting/acting-router.ts'
import { auditRouter } from './audit/audit-router.ts'
import { claimRouter } from './claim/claim-router.ts'
import { clarityRouter } from './clarity/clarity-router.ts'
import { conceptRouter } from './concept/concept-router.ts'
import { deskRouter } from './desk/desk-router.ts'
import { duplicateRouter } from './duplicate/duplicate-router.ts'
import { engagementRouter } from './engagement/engagement-router.ts'
import { enterpriseRouter } from './enterprise/enterprise-router.ts'
import { exposureRouter } from './exposure/exposure-router.ts'
import { fairRouter } from './fair/fair-router.ts'
import { fileRouter } from './file/file-router.ts'
import { importRouter } from './import/import-router.ts'
import { jobsRouter } from './jobs/jobs-router.ts'
import { mailRouter } from './mail/mail-router.ts'
import { matchRouter } from './match/match-router.ts'
import { memberRouter } from './member/member-router.ts'
import { needRouter } from './need/need-router.ts'
import { noticeRouter } from './notice/notice-router.ts'
import { packageRouter } from './package/package-router.ts'
import { photoRouter } from './photo/photo-router.ts'
import { phraseRouter } from './phrase/phrase-router.ts'
import { profileRouter } from './profile/profile-router.ts'
import { questionRouter } from './question/question-router.ts'
import { savedSearchRouter } from './saved-search/saved-search-router.ts'
import { searchRouter } from './search/search-router.ts'
import { sheetRouter } from './sheet/sheet-router.ts'
import { taxonomyRouter } from './taxonomy/taxonomy-router.ts'
import { router } from './trpc.ts'
import { verificationRouter } from './verification/verification-router.ts'

/** What may be done, by word: a table of contents. */
export const appRouter = router({
  account: accountRouter,
  acting: actingRouter,
  audit: auditRouter,
  claim: claimRouter,
  clarity: clarityRouter,
  concept: conceptRouter,
  desk: deskRouter,
  duplicate: duplicateRouter,
  engagement: engagementRouter,
  enterprise: enterpriseRouter,
  exposure: exposureRouter,
  file: fileRouter,
  fair: fairRouter,
  import: importRouter,
  jobs: jobsRouter,
  mail: mailRouter,
  match: matchRouter,
  member: memberRouter,
  need: needRouter,
  package: packageRouter,
  notice: noticeRouter,
  photo: photoRouter,
  phrase: phraseRouter,
  profile: profileRouter,
  question: questionRouter,
  savedSearch: savedSearchRouter,
  search: searchRouter,
  sheet: sheetRouter,
  taxonomy: taxonomyRouter,
  verification: verificationRouter,
})
