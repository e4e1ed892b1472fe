/** Markets that suppliers here export to, the nearest buyers first; ISO 3166-1 alpha-2. */
export const countries = [
  'JP',
  'KR',
  'CN',
  'TW',
  'US',
  'DE',
  'TH',
  'MY',
  'SG',
  'ID',
  'PH',
  'KH',
  'LA',
  'IN',
  'AU',
  'FR',
  'GB',
  'IT',
  'NL',
  'SE',
  'CH',
  'PL',
  'CZ',
  'CA',
  'MX',
  'BR',
  'TR',
  'AE',
] as const

/** Languages that firms here answer in; ISO 639-1. */
export const workingLanguages = ['vi', 'en', 'ja', 'ko', 'zh', 'de', 'fr', 'th'] as const
