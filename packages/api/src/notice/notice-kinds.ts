/** What people are told of; each has a message under `notice.kind.<kind>` and a place it leads to. */
export const noticeKinds = [
  'claimOpened',
  'claimConfirmed',
  'claimRefused',
  'enterpriseClaimed',
  'enterprisesMerged',
  'verified',
  'verificationRequested',
  'verificationRefused',
  'verificationRevoked',
  'invitedToNeed',
  'invitedToParts',
  'engagementMoved',
  'questionAsked',
  'questionAnswered',
  'needFits',
  'needClosed',
  'profileStale',
  'profileChangedForYou',
  'memberJoined',
  'memberRemoved',
  'contentToCheck',
  'newSuppliers',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

export type NoticeApp = 'web' | 'admin'

/** Kinds that lead to the center's desk; all others lead to the marketplace. */
export const deskNoticeKinds = [
  'claimOpened',
  'verificationRequested',
  'contentToCheck',
] as const satisfies NoticeKind[]

/** Which app a notice leads to. */
export function appOfNotice(kind: NoticeKind): NoticeApp {
  return deskNoticeKinds.some((one) => one === kind) ? 'admin' : 'web'
}
