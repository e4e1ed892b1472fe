import { z } from 'zod'
import { enterpriseWriterProcedure, publicProcedure, router } from '../trpc.ts'
import {
  attachCertificateFile,
  findCertificateFiles,
  removeCertificateFile,
  restoreCertificateFile,
} from './certificate-file.ts'
import { readFile } from './read-file.ts'

export const fileRouter = router({
  /** For resource routes; what may not be read is not found. */
  read: publicProcedure
    .input(z.object({ id: z.uuid(), size: z.enum(['small', 'full']).default('full') }))
    .query(({ ctx, input }) => readFile(ctx, input.id, { size: input.size })),
  ofCertificates: publicProcedure
    .input(z.object({ enterpriseId: z.uuid() }))
    .query(({ ctx, input }) => findCertificateFiles(ctx, input.enterpriseId)),
  attachToCertificate: enterpriseWriterProcedure
    .input(
      z.object({
        certificateId: z.uuid(),
        fileName: z.string().max(1000),
        bytes: z.instanceof(Uint8Array<ArrayBuffer>),
      }),
    )
    .mutation(({ ctx, input }) => attachCertificateFile(ctx, input)),
  removeFromCertificate: enterpriseWriterProcedure
    .input(z.object({ certificateId: z.uuid() }))
    .mutation(({ ctx, input }) => removeCertificateFile(ctx, input.certificateId)),
  restoreToCertificate: enterpriseWriterProcedure
    .input(z.object({ certificateId: z.uuid(), fileId: z.uuid() }))
    .mutation(({ ctx, input }) => restoreCertificateFile(ctx, input)),
})
