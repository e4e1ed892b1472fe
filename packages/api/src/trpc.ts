import { initTRPC, TRPCError } from '@trpc/server'
import type { TRPC_ERROR_CODE_KEY } from '@trpc/server/rpc'
import type { Context } from './context.ts'
import { AppError, type ErrorCode } from './errors.ts'
import {
  requireEnterprise,
  requireEnterpriseWriter,
  requireSignedIn,
  requireStaff,
  requireStaffOwner,
  requireStaffWriter,
} from './permissions.ts'
import { isStorable } from './storable.ts'

const codeOf: Record<ErrorCode, TRPC_ERROR_CODE_KEY> = {
  notFound: 'NOT_FOUND',
  notAllowed: 'FORBIDDEN',
  signedOut: 'UNAUTHORIZED',
  invalid: 'BAD_REQUEST',
  conflict: 'CONFLICT',
  rateLimited: 'TOO_MANY_REQUESTS',
  tooLarge: 'PAYLOAD_TOO_LARGE',
  unavailable: 'SERVICE_UNAVAILABLE',
}

const t = initTRPC.context<Context>().create({
  // What goes over HTTP: a failure of ours is no business of a browser's, neither its words nor where it happened.
  errorFormatter: ({ shape, error }) => ({
    ...shape,
    message: error.code === 'INTERNAL_SERVER_ERROR' ? 'unexpected error' : shape.message,
    data: { code: shape.data.code, httpStatus: shape.data.httpStatus },
  }),
})

export const router = t.router
export const createCallerFactory = t.createCallerFactory

/** No field of ours is deeper, and no text of people holds what the database cannot keep. @throws AppError invalid */
const storableInput = t.middleware(async ({ next, getRawInput }) => {
  if (!isStorable(await getRawInput()))
    throw new AppError('invalid', 'input holds characters that cannot be stored', [
      { path: '', rule: 'strangeCharacters' },
    ])
  return next()
})

/** The ladder of access: a procedure's first word says who may call it. */
export const publicProcedure = t.procedure
  .use(async ({ next }) => {
    const result = await next()
    if (!result.ok && result.error.cause instanceof AppError)
      throw new TRPCError({ code: codeOf[result.error.cause.code], cause: result.error.cause })
    return result
  })
  .use(storableInput)

/** Anybody with an account. */
export const signedInProcedure = publicProcedure.use(({ ctx, next }) =>
  next({ ctx: { ...ctx, viewer: requireSignedIn(ctx) } }),
)

/** Members of an enterprise; writers among them. */
export const enterpriseProcedure = publicProcedure.use(({ ctx, next }) =>
  next({ ctx: { ...ctx, viewer: requireEnterprise(ctx) } }),
)
export const enterpriseWriterProcedure = publicProcedure.use(({ ctx, next }) =>
  next({ ctx: { ...ctx, viewer: requireEnterpriseWriter(ctx) } }),
)

/** Staff of the center; writers among them. */
export const staffProcedure = publicProcedure.use(({ ctx, next }) =>
  next({ ctx: { ...ctx, viewer: requireStaff(ctx) } }),
)
export const staffWriterProcedure = publicProcedure.use(({ ctx, next }) =>
  next({ ctx: { ...ctx, viewer: requireStaffWriter(ctx) } }),
)

/** Staff who manage the center's people and words. */
export const staffOwnerProcedure = publicProcedure.use(({ ctx, next }) =>
  next({ ctx: { ...ctx, viewer: requireStaffOwner(ctx) } }),
)
