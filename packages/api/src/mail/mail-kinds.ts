/** Kinds of mail that go out whatever a person chose to be told of; each has messages under `mail.<kind>`. */
export const mailKinds = [
  'confirmEmail',
  'accountExists',
  'emailChanged',
  'secondFactorReset',
  'resetPassword',
  'invitation',
  'claimCode',
  'accessRemoved',
  'profileStale',
  'question',
  'notice',
  'digest',
] as const
export type MailKind = (typeof mailKinds)[number]
