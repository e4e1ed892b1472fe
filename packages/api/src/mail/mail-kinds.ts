/** Kinds of mail that go out whatever a person chose to be told of; each has messages under `mail.<kind>`. */
export const mailKinds = [
  'confirmEmail',
  'resetPassword',
  'invitation',
  'claimCode',
  'question',
  'notice',
  'digest',
] as const
export type MailKind = (typeof mailKinds)[number]
