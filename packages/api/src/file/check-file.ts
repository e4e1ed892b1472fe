import type { FilePurpose } from '@matxich/db'
import { fileRules, refuseUpload } from './file-rules.ts'

/**
 * Tells what a file is from its bytes alone; a name proves nothing.
 * @throws AppError invalid, naming what is wrong: empty, too large, a type that is not taken, a broken PDF
 */
export async function checkFile(
  purpose: FilePurpose,
  fileName: string,
  bytes: Uint8Array,
): Promise<{ mediaType: string }> {
  const { types, otherType, maximum } = fileRules[purpose]
  if (bytes.length === 0) throw refuseUpload('fileEmpty')
  if (bytes.length > maximum) throw refuseUpload('fileTooLarge', { maximum })
  const mediaType = await typeOf(bytes)
  if (mediaType === 'image/heic' || mediaType === 'image/heif') throw refuseUpload('fileHeic', { name: fileName })
  if (!mediaType || !types.includes(mediaType)) throw refuseUpload(otherType, { name: fileName })
  if (mediaType === 'application/pdf' && !endsAsPdf(bytes)) throw refuseUpload('filePdfBroken', { name: fileName })
  return { mediaType }
}

/** Only the head is looked at: the library unpacks archives to name them, and fails on broken ones. */
async function typeOf(bytes: Uint8Array): Promise<string | undefined> {
  const { fileTypeFromBuffer } = await import('file-type')
  const found = await fileTypeFromBuffer(bytes.subarray(0, 4096)).catch(() => undefined)
  return found?.mime
}

/** A whole PDF says so near its end; one that goes on with something else (a zip, a page) is two files in one. */
function endsAsPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(-1024)).includes('%%EOF')
}
