import type { ImportFormat } from '@matxich/db'
import { type ImportFile, importLimits, refuseFile } from './import-file.ts'
import { readCsv } from './read-csv.ts'
import { readJsonl } from './read-jsonl.ts'
import { readXlsx } from './read-xlsx.ts'

/**
 * Reads a file of enterprises: csv (UTF-8, UTF-16 or Windows-1258; comma, semicolon or tab), xlsx (first sheet with rows) or jsonl.
 * What a file is, its content decides; a name that says otherwise is refused rather than guessed at.
 * @throws AppError invalid | tooLarge with the reason under `file`
 */
export async function readImportFile(fileName: string, bytes: Uint8Array): Promise<ImportFile> {
  if (bytes.length === 0) throw refuseFile('fileEmpty')
  if (bytes.length > importLimits.bytes) throw refuseFile('fileTooLarge', { maximum: importLimits.bytes })
  const named = formatOfName(fileName)
  if (!named) throw refuseFile('fileKindUnknown', { name: fileName.slice(0, 120) })
  const kind = kindOf(bytes)
  if (kind === 'oldExcel') throw refuseFile('fileOldExcel')
  if (kind === 'binary') throw refuseFile('fileKindUnknown', { name: fileName.slice(0, 120) })
  if ((kind === 'zip') !== (named === 'xlsx')) throw refuseFile('fileKindDiffers', { name: fileName.slice(0, 120) })
  const file = await readAs(named, bytes)
  if (file.rows.length === 0) throw refuseFile('fileNoRows')
  return file
}

async function readAs(format: ImportFormat, bytes: Uint8Array): Promise<ImportFile> {
  if (format === 'xlsx') return readXlsx(bytes)
  const text = decode(bytes)
  const start = text.trimStart().slice(0, 1)
  if (start === '') throw refuseFile('fileNoRows')
  if (start === '<' || (start === '{') !== (format === 'jsonl'))
    throw refuseFile(format === 'csv' ? 'fileNotCsv' : 'fileNotJsonl')
  return format === 'csv' ? readCsv(text) : readJsonl(text)
}

function formatOfName(name: string): ImportFormat | null {
  const ending = /\.([a-z]+)$/i.exec(name.trim())?.[1]?.toLowerCase()
  if (ending === 'csv' || ending === 'txt' || ending === 'tsv') return 'csv'
  return ending === 'xlsx' || ending === 'jsonl' ? ending : null
}

function kindOf(bytes: Uint8Array): 'zip' | 'oldExcel' | 'text' | 'binary' {
  const starts = (...signature: number[]) => signature.every((byte, at) => bytes[at] === byte)
  if (starts(0x50, 0x4b, 0x03, 0x04)) return 'zip'
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return 'oldExcel'
  if (starts(0xff, 0xfe) || starts(0xfe, 0xff)) return 'text'
  return bytes.subarray(0, 65_536).includes(0) || starts(0x25, 0x50, 0x44, 0x46) ? 'binary' : 'text'
}

/** Text in UTF-8 or with a UTF-16 mark; else Windows-1258, which older Vietnamese spreadsheets still write. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1258').decode(bytes).normalize('NFC')
  }
}
