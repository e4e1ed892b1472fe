import type { QuantityMention } from '../types.ts'
import type { PlainText } from './plain.ts'
import { readDimensions } from './read-dimensions.ts'
import { readLeadTimes } from './read-times.ts'
import { readTolerances } from './read-tolerances.ts'
import { readVolumes } from './read-volumes.ts'

/** All numbers with units. `loose` (profiles): bare "0.02" or "15 ngày" in a list of abilities are read too. */
export function readQuantities(plain: PlainText, options: { loose: boolean }): QuantityMention[] {
  return [
    ...readTolerances(plain, options),
    ...readVolumes(plain, options.loose),
    ...readLeadTimes(plain, options.loose),
    ...readDimensions(plain),
  ].sort((a, b) => a.span.start - b.span.start)
}
