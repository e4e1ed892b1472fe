/** What brings somebody, as the address says it. */
export const purposes = ['supply', 'buy', 'both'] as const
export type Purpose = (typeof purposes)[number]

export function readPurpose(text: string | null): Purpose {
  if (text === 'buyer' || text === 'buy') return 'buy'
  return text === 'both' ? 'both' : 'supply'
}

export type ClaimSearch =
  | { by: 'taxCode'; taxCode: string }
  | { by: 'name'; name: string }
  | { by: 'registration'; country: string; registrationNumber: string }

/** What is looked for, from an address that anybody may have typed; null when nothing is. */
export function readClaimSearch(params: URLSearchParams): ClaimSearch | null {
  const given = (key: string) => (params.get(key) ?? '').trim()
  const taxCode = given('taxCode').slice(0, 40)
  if (taxCode !== '') return { by: 'taxCode', taxCode }
  const name = given('name').slice(0, 200)
  if (name.length >= 2) return { by: 'name', name }
  const country = given('country').toUpperCase()
  const registrationNumber = given('number').slice(0, 60)
  if (/^[A-Z]{2}$/.test(country) && registrationNumber !== '')
    return { by: 'registration', country, registrationNumber }
  return null
}

/** Where buyers of parts and their suppliers register, beside Vietnam; the order is the reader's alphabet. */
export const countries =
  'AE AT AU BD BE BG BR CA CH CN CZ DE DK EE ES FI FR GB HK HU ID IE IL IN IT JP KH KR LA LT LU LV MM MX MY NL NO NZ PH PL PT RO SA SE SG SI SK TH TR TW US VN ZA'.split(
    ' ',
  )
