import type { FormFailure } from '../../page.server.ts'
import type { SectionData } from './load-section.server.ts'

/** What every part of the profile is given: what the draft says, and the form as it came back if it broke a rule. */
export interface PartProps {
  data: SectionData
  sent: FormFailure | undefined
}
