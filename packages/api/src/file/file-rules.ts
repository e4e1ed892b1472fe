import type { FilePurpose } from '@matxich/db'
import type { RuleKey } from '@matxich/i18n'
import { AppError } from '../errors.ts'

/** Types that may be sent, as the bytes tell them; pictures are written anew, so what hides in them does not survive. */
const pictureTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/apng']
const documentTypes = [...pictureTypes, 'application/pdf']

const megabyte = 1024 * 1024

interface FileRule {
  types: string[]
  /** The sentence for a file of another type. */
  otherType: RuleKey
  /** Bytes. */
  maximum: number
}

const document: FileRule = { types: documentTypes, otherType: 'fileOnlyDocuments', maximum: 10 * megabyte }

/** What may be sent for each purpose. */
export const fileRules: Record<FilePurpose, FileRule> = {
  photo: { types: pictureTypes, otherType: 'fileOnlyPictures', maximum: 10 * megabyte },
  certificate: document,
  claim_letter: document,
  verification: document,
  drawing: document,
}

/** A file that cannot be taken, with the reason under `file`. */
export function refuseUpload(rule: RuleKey, values?: Record<string, string | number>): AppError {
  return new AppError('invalid', `file refused: ${rule}`, [{ path: 'file', rule, ...(values ? { values } : {}) }])
}
