export { runNoticeAct } from './notice-act.ts'
export { NoticesPage } from './notices-page.tsx'
export { useShareLabels } from './share-labels.ts'
