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
  const { fileTypeFromBuffer } = await import('file-type')
  const mediaType = (await fileTypeFromBuffer(bytes))?.mime
  if (mediaType === 'image/heic' || mediaType === 'image/heif') throw refuseUpload('fileHeic', { name: fileName })
  if (!mediaType || !types.includes(mediaType)) throw refuseUpload(otherType, { name: fileName })
  if (mediaType === 'application/pdf' && !endsAsPdf(bytes)) throw refuseUpload('filePdfBroken', { name: fileName })
  return { mediaType }
}

/** A whole PDF says so near its end; one that goes on with something else (a zip, a page) is two files in one. */
function endsAsPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(-1024)).includes('%%EOF')
}
