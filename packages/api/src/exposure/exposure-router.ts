import { enterpriseProcedure, router, staffProcedure } from '../trpc.ts'
import { exportExposure } from './export-exposure.ts'
import { exposureSchema, getExposure } from './get-exposure.ts'
import { getOwnExposure } from './get-own-exposure.ts'

export const exposureRouter = router({
  /** By size, place, ownership and verification, for staff. */
  get: staffProcedure.input(exposureSchema).query(({ ctx, input }) => getExposure(ctx, input)),
  export: staffProcedure.input(exposureSchema).query(({ ctx, input }) => exportExposure(ctx, input)),
  /** How often the viewer's own firm was seen. */
  own: enterpriseProcedure.query(({ ctx }) => getOwnExposure(ctx)),
})
