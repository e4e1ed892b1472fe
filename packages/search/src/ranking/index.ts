export { staleBefore, yearBegan } from '../scoring/freshness.ts'
export { askedAfterChange } from './asked-after-change.ts'
export { countMeetingAllMusts, type MustCount } from './count-meeting-all-musts.ts'
export { findTouchedNeedIds } from './find-touched-needs.ts'
export { type GapGroup, type GroupCounts, gapGroupOf } from './group-by-gaps.ts'
export { type FittingNeeds, type RankFittingNeedsRequest, rankFittingNeeds } from './rank-fitting-needs.ts'
export {
  type RankedSupplier,
  type RankedSuppliers,
  type RankSuppliersRequest,
  rankSuppliers,
  scoredWindow,
} from './rank-suppliers.ts'
export { getStoredDocuments } from './stored-documents.ts'
export { type CountedRelaxation, type WhatIf, whatIf } from './what-if.ts'
