/** Upper ends of the classes of Decree 80/2021/NĐ-CP, article 5, for industry, by employees: micro, small, medium; then large. */
export const headcounts = ['10', '100', '200', 'more'] as const

/** The class a firm is in by its employees alone: turnover and capital, which the decree also asks for, are nobody's to see. */
export function headcountOf(employees: number | null): (typeof headcounts)[number] | null {
  if (employees === null) return null
  return headcounts.find((end) => end !== 'more' && employees <= Number(end)) ?? 'more'
}
