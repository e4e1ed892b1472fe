import type { ShownRequirement } from '../parts/labels.ts'
import { useRequirementLabel } from '../parts/requirement-label.ts'

/** Numbers that do not say by themselves what they measure. */
const unnamedNumbers = new Set(['leadTime', 'size', 'moq', 'tonnage'])

/** A requirement in as few words as are clear where its kind stands nowhere near: `NAK80`, `Thời gian giao hàng ≤ 45 ngày`. */
export function useRequirementWords(): (requirement: ShownRequirement) => string {
  const label = useRequirementLabel()
  return (requirement) => {
    const { kind, value } = label(requirement)
    return unnamedNumbers.has(requirement.kind) ? `${kind} ${value}` : value
  }
}
