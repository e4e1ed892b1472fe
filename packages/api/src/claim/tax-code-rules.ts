import type { RuleKey } from '@matxich/i18n'
import type { TaxCodeRefusal } from '../import/tax-code.ts'

/** The sentence that each reason has under `error.rule`. */
export const taxCodeRules = {
  taxCodeForm: 'taxCode',
  taxCodeCheckDigit: 'taxCodeCheckDigit',
  taxCodeNeverIssued: 'taxCodeNeverIssued',
  taxCodeBranch: 'taxCodeBranch',
  taxCodePersonal: 'taxCodePersonal',
} satisfies Record<TaxCodeRefusal, RuleKey>
