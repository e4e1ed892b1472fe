import type { Requirement, Verdict } from '@matxich/search'
import type { Relevance } from './figures.ts'
import type { RankedText } from './run-on-engine.ts'

const signs = { met: '+', partly: '~', missing: '-', notStated: '?' }
const shown = 20

/** Why each supplier stands where it does for one text; graded ones that stand further down are added. */
export function explain(text: RankedText, relevance: Relevance | null): string {
  const grades = relevance?.get(text.group)
  const lines = [
    `${text.id} (${text.lang}) is read as`,
    ...text.requirements.map((requirement) => `  ${requirement.level.padEnd(4)} ${describe(requirement)}`),
    ...(text.restTokens.length > 0 ? [`  words ${text.restTokens.join(' ')}`] : []),
    '',
    'rank  firm   grade  score   + met  ~ partly  - missing  ? not stated',
  ]
  const isGood = (setId: string) => (grades?.get(setId) ?? 0) >= 2
  for (const supplier of text.suppliers.filter(({ rank, setId }) => rank <= shown || isGood(setId)))
    lines.push(
      [
        String(supplier.rank).padStart(4),
        supplier.setId.padEnd(6),
        (grades ? String(grades.get(supplier.setId) ?? 0) : '–').padStart(5),
        supplier.score.toFixed(4),
        supplier.verdicts.map(describeVerdict).join('  '),
      ].join('  '),
    )
  const found = new Set(text.suppliers.map((supplier) => supplier.setId))
  const lost = [...(grades ?? [])].filter(([id, grade]) => grade >= 2 && !found.has(id)).map(([id]) => id)
  if (lost.length > 0) lines.push('', `Relevant, but not among the first ${text.suppliers.length}: ${lost.join(' ')}`)
  return lines.join('\n')
}

function describe(requirement: Requirement): string {
  const { quantity, span } = requirement
  const amount = quantity ? ` ${quantity.min}…${quantity.max} ${quantity.unit}` : ''
  return `${nameOf(requirement)}${amount}${span ? `  «${span.text}»` : ''}`
}

function describeVerdict({ requirement, status, evidence: [first] }: Verdict): string {
  const detail = [first?.concept && first.concept !== requirement.key ? first.concept : null, first?.note, first?.quote]
  const said = detail.filter(Boolean).join(', ')
  return `${signs[status]}${nameOf(requirement)}${said ? ` (${said})` : ''}`
}

function nameOf({ key, alternatives = [], accepts = [] }: Requirement): string {
  return [[key, ...alternatives].join('|'), ...accepts].join('+')
}
