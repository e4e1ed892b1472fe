import type { QuantityMention, Requirement, RequirementLevel } from '../types.ts'
import type { Analysis } from './analyze.ts'
import { anyOf } from './plain.ts'
import { quantityRequirement } from './requirements.ts'
import type { Scope } from './scopes.ts'
import { foldedStretch } from './stretches.ts'

/** The numbers a need asks: the finest tolerance, the largest yearly volume, the first delivery time; others as wishes. */
export function wantedQuantities(analysis: Analysis, scopes: Scope[]): Requirement[] {
  const inScope = analysis.quantities.filter((quantity) => scopeAt(analysis, scopes, quantity) !== 'out')
  const requirements: Requirement[] = []
  const level = (quantity: QuantityMention): RequirementLevel =>
    scopeAt(analysis, scopes, quantity) === 'nice' ? 'nice' : 'must'
  const tolerances = inScope.filter((quantity) => quantity.kind === 'tolerance')
  const finest = tolerances.reduce<QuantityMention | null>(
    (a, b) => (a && a.quantity.max <= b.quantity.max ? a : b),
    null,
  )
  if (finest) requirements.push(quantityRequirement('tolerance', finest.quantity, level(finest), finest.span))
  const volumes = inScope.filter((quantity) => quantity.kind === 'volume')
  // "Khoảng 1.700 bộ một tháng (20.000 bộ/năm)": a figure given for the year is meant, not twelve rounded months.
  const ofYear = volumes.filter((quantity) => yearWord.test(quantity.span.text))
  const largest = (ofYear.length > 0 ? ofYear : volumes).reduce<QuantityMention | null>(
    (a, b) => (a && a.quantity.min >= b.quantity.min ? a : b),
    null,
  )
  if (largest) {
    const asked = isOpenFigure(analysis, largest) ? 'nice' : level(largest)
    requirements.push(quantityRequirement('volume', largest.quantity, asked, largest.span))
  }
  const times = inScope.filter((quantity) => quantity.kind === 'leadTime')
  const first = times[0]
  if (first) requirements.push(quantityRequirement('leadTime', first.quantity, level(first), first.span))
  for (const kind of ['hardness', 'shots', 'tonnage', 'thread', 'gauge', 'size', 'moq'] as const) {
    const mention = inScope.find((quantity) => quantity.kind === kind)
    if (mention) requirements.push(quantityRequirement(kind, mention.quantity, 'nice', mention.span))
  }
  return requirements
}

/** A volume that the buyer hopes for or has not settled ("목표", "chưa chốt", "not confirmed yet") is no must. */
function isOpenFigure(analysis: Analysis, quantity: QuantityMention): boolean {
  const at = analysis.folded.tokens.findIndex((token) => token.end > quantity.span.start)
  const { sentence, sentenceStart } = analysis.segments
  const number = sentence[at] ?? 0
  const next = sentenceStart[number + 1]
  const start = analysis.folded.tokens[sentenceStart[number] ?? 0]?.start ?? 0
  const end = next === undefined ? analysis.folded.text.length : analysis.folded.tokens[next]!.start
  return openFigure.test(foldedStretch(analysis, start, end))
}

const openFigure = new RegExp(
  `(?:(?<![a-z])(?:${anyOf('mục tiêu|chưa chốt|chưa chắc|chưa xác định|chưa cố định|target|targeting|goal|not confirmed|not yet confirmed|to be confirmed|tbc|not fixed|not committed|no commitment|start with|starting with|to start with|pilot of|bắt đầu với|khởi đầu')})(?![a-z])|${anyOf('목표|미정|확정은 아|확정되지|미확정|未定|目標|未確定|确定中|未确定|暂定|尚未确定|目标|起步')})`,
)

const yearWord = /n[aă]m|year|annum|annual|yr|[年년연]/i

function scopeAt(analysis: Analysis, scopes: Scope[], quantity: QuantityMention): Scope {
  const index = analysis.folded.tokens.findIndex((token) => token.end > quantity.span.start)
  return scopes[index] ?? 'in'
}
