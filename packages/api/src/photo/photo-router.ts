import { z } from 'zod'
import { enterpriseWriterProcedure, publicProcedure, router } from '../trpc.ts'
import { addPhotos } from './add-photos.ts'
import { captionPhoto, captionSchema, movePhoto, movePhotoSchema, removePhoto, restorePhoto } from './change-photo.ts'
import { findPhotos } from './find-photos.ts'

const idSchema = z.object({ id: z.uuid() })
const uploadSchema = z.object({ fileName: z.string().max(1000), bytes: z.instanceof(Uint8Array<ArrayBuffer>) })

export const photoRouter = router({
  find: publicProcedure
    .input(z.object({ enterpriseId: z.uuid() }))
    .query(({ ctx, input }) => findPhotos(ctx, input.enterpriseId)),
  add: enterpriseWriterProcedure
    .input(z.object({ photos: z.array(uploadSchema).max(20) }))
    .mutation(({ ctx, input }) => addPhotos(ctx, input.photos)),
  caption: enterpriseWriterProcedure.input(captionSchema).mutation(({ ctx, input }) => captionPhoto(ctx, input)),
  move: enterpriseWriterProcedure.input(movePhotoSchema).mutation(({ ctx, input }) => movePhoto(ctx, input)),
  remove: enterpriseWriterProcedure.input(idSchema).mutation(({ ctx, input }) => removePhoto(ctx, input.id)),
  restore: enterpriseWriterProcedure.input(idSchema).mutation(({ ctx, input }) => restorePhoto(ctx, input.id)),
})
