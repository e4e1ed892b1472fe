/** The sentence of a refused tax code under `error.rule`; a wrong form has the general one. */
export function taxCodeRule(refusal: string): string {
  return refusal === 'taxCodeForm' ? 'taxCode' : refusal
}
