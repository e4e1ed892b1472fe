import type { Lexicon, NumberKind } from '@matxich/search'
import type { DetailValue } from './profile-content.ts'
import { isWithin } from './within.ts'

/** Branches of the trade, each with questions of its own. */
export const branches = [
  'molds',
  'molding',
  'stamping',
  'fasteners',
  'wiring',
  'auto',
  'machined',
  'treatment',
  'general',
] as const
export type Branch = (typeof branches)[number]

/**
 * One question that a branch asks of a capability. Its label is `profile.branch.<key>`. Numbers are in `unit`; `usual` is what
 * is common, for a hint and a doubt, never a limit. `reads`: the figure of a text that answers it.
 */
export interface BranchField {
  key: string
  branch: Branch
  kind: 'number' | 'range' | 'choices'
  unit: string | null
  usual: [number, number] | null
  /** Codes of the trade are their own words; what needs words has them under `profile.choice.<value>`. */
  choices: readonly string[]
  reads: { kind: NumberKind; unit: string } | null
}

/** Categories (with all below them) that a branch speaks of; the first that holds a category asks. */
const branchCategories: Record<Exclude<Branch, 'general'>, string[]> = {
  molds: ['molds-tooling', 'jigs-fixtures'],
  molding: ['plastic-rubber-parts', 'die-cast-part'],
  stamping: ['sheet-metal-stampings'],
  fasteners: ['fasteners', 'springs'],
  wiring: ['wires-cables-harnesses'],
  auto: ['auto-motorcycle-parts'],
  machined: ['machined-parts', 'power-transmission', 'castings-forgings', 'automation-robot-parts', 'cutting-tools'],
  treatment: ['surface-treatment-services', 'heat-treatment-services'],
}

type Usual = [number, number]
const number = (key: string, unit: string | null, usual: Usual, reads: BranchField['reads'] = null) =>
  ({ key, kind: 'number', unit, usual, choices: [], reads }) as const
const range = (key: string, unit: string | null, usual: Usual, reads: BranchField['reads'] = null) =>
  ({ key, kind: 'range', unit, usual, choices: [], reads }) as const
const choices = (key: string, values: readonly string[]) =>
  ({ key, kind: 'choices', unit: null, usual: null, choices: values, reads: null }) as const

type Asked = Omit<BranchField, 'branch'>

const sampleDays = number('sampleDays', 'day', [3, 45])
const defectPpm = number('defectPpm', 'ppm', [10, 5000])
const partSize = range('partSize', 'mm', [1, 3000], { kind: 'size', unit: 'mm' })
const partWeight = range('partWeight', 'kg', [0.0001, 500])
const cpk = number('cpk', null, [1, 2])
const incoterms = choices('incoterms', ['EXW', 'FCA', 'FOB', 'CIF', 'DAP', 'DDP'])

/** What each branch asks: the fields that a supplier states as limits of what it can do (units of the trade, sections 1 to 5). */
const asked: Record<Branch, readonly Asked[]> = {
  molds: [
    range('moldSize', 'mm', [150, 2500], { kind: 'size', unit: 'mm' }),
    number('moldWeight', 'kg', [50, 30_000]),
    number('moldLife', 'shot', [50_000, 1_000_000], { kind: 'shots', unit: 'shot' }),
    range('tryoutForce', 'tf', [30, 1600], { kind: 'tonnage', unit: 'tf' }),
    number('firstTrialDays', 'day', [20, 75]),
    number('tryouts', null, [1, 5]),
    range('sheetThickness', 'mm', [0.1, 12]),
  ],
  molding: [
    range('clampForce', 'tf', [30, 1600], { kind: 'tonnage', unit: 'tf' }),
    number('shotWeight', 'g', [1, 3000]),
    number('cycleTime', 's', [8, 90]),
    partWeight,
    sampleDays,
    defectPpm,
  ],
  stamping: [
    range('stampingForce', 'tf', [25, 800], { kind: 'tonnage', unit: 'tf' }),
    range('sheetThickness', 'mm', [0.1, 12]),
    partSize,
    choices('weldProcesses', ['mig', 'tig', 'spotWeld', 'laserWeld']),
    sampleDays,
    defectPpm,
  ],
  fasteners: [
    range('threadSize', 'M', [1, 64], { kind: 'thread', unit: 'M' }),
    range('fastenerLength', 'mm', [2, 500]),
    choices('boltClass', ['4.8', '6.8', '8.8', '10.9', '12.9']),
    choices('stainlessClass', ['A2-50', 'A2-70', 'A4-70', 'A4-80']),
    choices('head', ['hex', 'pan', 'flat', 'truss', 'button', 'socket', 'flange']),
    choices('drive', ['phillips', 'pozidriv', 'slot', 'hexSocket', 'torx', 'triWing']),
    choices('coating', ['zinc', 'zincNickel', 'blackOxide', 'dacromet', 'geomet', 'hotDip']),
    range('wireDiameter', 'mm', [1, 30]),
    number('sortingPpm', 'ppm', [0, 100]),
    number('saltSpray', 'hour', [24, 1000]),
  ],
  wiring: [
    range('conductorMm2', 'mm2', [0.03, 70], { kind: 'gauge', unit: 'mm2' }),
    range('conductorAwg', 'AWG', [0, 32], { kind: 'gauge', unit: 'AWG' }),
    choices('insulation', ['PVC', 'XLPE', 'FEP', 'silicone', 'LSZH']),
    number('ratedVoltage', 'V', [30, 1000]),
    number('temperature', 'celsius', [60, 200]),
    choices('wireStandard', ['UL 1007', 'UL 1015', 'AVSS', 'AVS', 'CAVS', 'FLRY', 'VCTF', 'TCVN 6610']),
    range('cutLength', 'mm', [20, 20_000]),
    choices('terminalMaker', ['JST', 'Molex', 'TE (AMP)', 'Yazaki', 'Sumitomo', 'Hirose', 'Amphenol']),
    number('circuits', null, [2, 500]),
    choices('electricalTest', ['continuity', 'hipot', 'insulationTest']),
    choices('workmanship', ['IPC-A-620 1', 'IPC-A-620 2', 'IPC-A-620 3']),
  ],
  auto: [
    choices('vehicleSystem', ['engine', 'chassis', 'body', 'interior', 'electrical', 'brake']),
    choices('tier', ['tier1', 'tier2', 'tier3']),
    partSize,
    partWeight,
    cpk,
    defectPpm,
    sampleDays,
    number('onTime', 'percent', [90, 100]),
  ],
  machined: [
    choices('axes', ['axes3', 'axes4', 'axes5']),
    partSize,
    range('turningDiameter', 'mm', [1, 800]),
    number('turningLength', 'mm', [10, 3000]),
    number('spindleSpeed', 'rpm', [3000, 42_000]),
    number('grindingTolerance', 'mm', [0.001, 0.01]),
    number('wireCutThickness', 'mm', [1, 400]),
    range('gearModule', 'module', [0.3, 10]),
    number('roughness', 'um', [0.05, 12.5]),
    sampleDays,
  ],
  treatment: [partSize, partWeight, number('saltSpray', 'hour', [24, 1000]), defectPpm, sampleDays, incoterms],
  general: [partSize, partWeight, sampleDays, defectPpm, cpk, number('onTime', 'percent', [90, 100]), incoterms],
}

export function branchOf(lexicon: Lexicon, category: string | null): Branch | null {
  if (category === null) return null
  for (const [branch, roots] of Object.entries(branchCategories))
    if (roots.some((root) => isWithin(lexicon, category, root))) return branch as Branch
  return 'general'
}

/** What is worth asking of a capability: the fields of its category's branch; nothing before it has a category. */
export function branchFieldsOf(lexicon: Lexicon, category: string | null): BranchField[] {
  const branch = branchOf(lexicon, category)
  return branch === null ? [] : asked[branch].map((field) => ({ ...field, branch }))
}

/** Every field by its key, whatever the branch: a page shows what was stated even if the category has changed since. */
export function branchField(key: string): Asked | null {
  for (const fields of Object.values(asked)) {
    const found = fields.find((field) => field.key === key)
    if (found) return found
  }
  return null
}

/** Whether a value has the form that its field asks for. */
export function fitsField(field: Pick<BranchField, 'kind' | 'choices'>, value: DetailValue): boolean {
  if (field.kind === 'number') return typeof value === 'number'
  if (field.kind === 'choices') return Array.isArray(value) && value.every((one) => field.choices.includes(one))
  return typeof value === 'object' && !Array.isArray(value)
}

/** Whether a value is far from what is usual (tenfold either way): a doubt to ask about, never a refusal. */
export function isUnusual({ usual }: Pick<BranchField, 'usual'>, value: DetailValue): boolean {
  if (usual === null || Array.isArray(value)) return false
  const [low, high] = typeof value === 'number' ? [value, value] : [value.min, value.max]
  return low < usual[0] / 10 || high > usual[1] * 10
}
