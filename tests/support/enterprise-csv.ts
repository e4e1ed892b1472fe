/** The check digit of a tax code: weights 31…3, ten minus the remainder by eleven (the rule's source: seeds/rules/tax-code.json). */
function taxCode(serial: number): string {
  const weights = [31, 29, 23, 19, 17, 13, 7, 5, 3]
  for (let number = 370_000_007 + serial * 7; ; number++) {
    const digits = String(number).padStart(9, '0')
    const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0)
    if (sum % 11 !== 0) return `${digits}${10 - (sum % 11)}`
  }
}

/** A table of so many made-up workshops from a number on, as the center's officer would get it from a district. */
export function enterpriseCsv(count: number, first = 0): string {
  const lines = ['Mã số thuế,Tên doanh nghiệp,Tỉnh (trước 7/2025),Số lao động,Mô tả']
  for (let index = first; index < first + count; index++)
    lines.push(`${taxCode(index)},Cơ khí Thử Nghiệm ${index + 1},Bình Dương,${5 + (index % 90)},Gia công tiện phay CNC`)
  return `${lines.join('\n')}\n`
}
