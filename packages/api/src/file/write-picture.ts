import type { Sharp } from 'sharp'
import { refuseUpload } from './file-rules.ts'

export interface Picture {
  bytes: Uint8Array
  width: number
  height: number
}

/** Above this a small file would fill the memory; phones take up to 50 million pixels. */
const maximumPixels = 64_000_000

/** Longest side, in pixels. */
export const pictureSide = { photo: 2000, document: 3000, small: 400 } as const

/**
 * A picture written anew as WebP: upright, no longer than `side`, without what the camera noted (place, owner, preview),
 * and without anything that was hidden in the file.
 * @throws AppError invalid when it is broken or has too many pixels
 */
export async function writePicture(bytes: Uint8Array, side: number, fileName: string): Promise<Picture> {
  const { default: sharp } = await import('sharp')
  return inTurn(async () => {
    try {
      const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata()
      if (width * height > maximumPixels) throw refuseUpload('filePictureTooBig', { name: fileName })
      return await encode(sharp(bytes, { limitInputPixels: maximumPixels, failOn: 'error' }), side)
    } catch (error) {
      if (error instanceof Error && error.name === 'AppError') throw error
      throw refuseUpload('filePictureBroken', { name: fileName })
    }
  })
}

async function encode(picture: Sharp, side: number): Promise<Picture> {
  const { data, info } = await picture
    .rotate()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 82 })
    .toBuffer({ resolveWithObject: true })
  return { bytes: data, width: info.width, height: info.height }
}

let last: Promise<unknown> = Promise.resolve()

/** One picture at a time: each may need a few hundred megabytes while it is read. */
function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const run = last.then(work, work)
  last = run.catch(() => {})
  return run
}
