export const periods = [30, 90, 365] as const

/** The period that an address names; a quarter when it names none. */
export function readPeriod(params: URLSearchParams): (typeof periods)[number] {
  return periods.find((days) => String(days) === params.get('days')) ?? 90
}
