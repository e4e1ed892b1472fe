import { accountRouter } from './account/account-router.ts'
import { conceptRouter } from './concept/concept-router.ts'
import { deskRouter } from './desk/desk-router.ts'
import { engagementRouter } from './engagement/engagement-router.ts'
import { enterpriseRouter } from './enterprise/enterprise-router.ts'
import { fileRouter } from './file/file-router.ts'
import { fairRouter } from './fair/fair-router.ts'
import { importRouter } from './import/import-router.ts'
import { mailRouter } from './mail/mail-router.ts'
import { matchRouter } from './match/match-router.ts'
import { needRouter } from './need/need-router.ts'
import { noticeRouter } from './notice/notice-router.ts'
import { searchRouter } from './search/search-router.ts'
import { router } from './trpc.ts'

/** What may be done, by word: a table of contents. */
export const appRouter = router({
  account: accountRouter,
  concept: conceptRouter,
  desk: deskRouter,
  engagement: engagementRouter,
  enterprise: enterpriseRouter,
  file: fileRouter,
  fair: fairRouter,
  import: importRouter,
  mail: mailRouter,
  match: matchRouter,
  need: needRouter,
  notice: noticeRouter,
  search: searchRouter,
})
