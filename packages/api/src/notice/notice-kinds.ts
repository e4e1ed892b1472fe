/** What people are told of; each has a message under `notice.<kind>` and a place it leads to. */
export const noticeKinds = [
  'claimOpened',
  'claimConfirmed',
  'claimRefused',
  'verified',
  'verificationRequested',
  'verificationRefused',
  'invitedToNeed',
  'engagementMoved',
  'questionAsked',
  'questionAnswered',
  'needFits',
  'profileStale',
  'profileChangedForYou',
  'memberJoined',
] as const
export type NoticeKind = (typeof noticeKinds)[number]
