import type { z } from 'zod'
import type { Context } from '../context.ts'
import { readFile } from '../file/read-file.ts'
import { breakWord } from './break-words.ts'
import { getSheet, type sheetSchema } from './get-sheet.ts'
import { type Sheet, sheetLimits } from './sheet.ts'
import { sheetDocument } from './sheet-document.ts'
import { clipped } from './sheet-words.ts'

type Renderer = typeof import('@react-pdf/renderer')

let opened: Promise<Renderer> | undefined

/** The renderer is a second's work to load and rarely needed. */
function openRenderer(): Promise<Renderer> {
  opened ??= (async () => {
    const renderer = await import('@react-pdf/renderer')
    const { fontFiles } = await import('./sheet-fonts.ts')
    for (const { family, fonts } of fontFiles()) renderer.Font.register({ family, fonts })
    renderer.Font.registerHyphenationCallback(breakWord)
    return renderer
  })()
  return opened
}

/**
 * The capability sheet as PDF, one A4 page however much the firm states: lists are shortened until they fit.
 * @throws AppError notFound
 */
export async function renderSheet(
  context: Context,
  asked: z.infer<typeof sheetSchema>,
): Promise<{ bytes: Uint8Array; sheet: Sheet }> {
  const renderer = await openRenderer()
  const whole = await getSheet(context, asked)
  const pictures = await Promise.all(whole.photos.map((photo) => pictureOf(context, photo)))
  let last: { bytes: Uint8Array; sheet: Sheet } | null = null
  for (const limits of sheetLimits) {
    const sheet = await getSheet(context, asked, limits)
    const shown = pictures.slice(0, limits.photos)
    const bytes = await renderer.renderToBuffer(sheetDocument(renderer, { sheet, pictures: shown }))
    last = { bytes, sheet }
    if (countPages(bytes) === 1) return last
  }
  if (!last) throw new Error('no limits to try')
  return last
}

/** PDF knows no WebP. */
async function pictureOf(context: Context, { fileId, caption }: Sheet['photos'][number]) {
  const { default: sharp } = await import('sharp')
  const { bytes } = await readFile(context, fileId)
  const picture = await sharp(bytes).resize({ width: 640, height: 480, fit: 'cover' }).jpeg({ quality: 80 }).toBuffer()
  return { bytes: picture, caption: caption ? clipped(caption, 80) : null }
}

/** Pages are objects outside of compressed streams, one `/Type /Page` each. */
export function countPages(pdf: Uint8Array): number {
  return (
    Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
      .toString('latin1')
      .match(/\/Type \/Page\b/g)?.length ?? 0
  )
}
