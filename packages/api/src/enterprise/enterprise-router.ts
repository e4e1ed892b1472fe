import { z } from 'zod'
import { publicProcedure, router, staffProcedure } from '../trpc.ts'
import { enterpriseFindSchema, findEnterprises } from './find-enterprises.ts'
import { getDossier } from './get-dossier.ts'
import { getEnterprise } from './get-enterprise.ts'

export const enterpriseRouter = router({
  get: publicProcedure.input(z.object({ id: z.uuid() })).query(({ ctx, input }) => getEnterprise(ctx, input.id)),
  /** What only staff see of an enterprise. */
  dossier: staffProcedure.input(z.object({ id: z.uuid() })).query(({ ctx, input }) => getDossier(ctx, input.id)),
  /** The sector database, for staff. */
  find: staffProcedure.input(enterpriseFindSchema).query(({ ctx, input }) => findEnterprises(ctx, input)),
})
