import { z } from 'zod'
import { publicProcedure, router, signedInProcedure } from '../trpc.ts'
import {
  changeEmail,
  changeEmailSchema,
  confirmEmail,
  getEmailLink,
  linkSchema,
  resendEmailLink,
} from './confirm-email.ts'
import { eraseAccount, eraseAccountSchema, getErasure } from './erase-account.ts'
import { exportAccount } from './export-account.ts'
import { acceptInvitation, getInvitation, invitationAcceptSchema } from './invitation.ts'
import {
  changePassword,
  changePasswordSchema,
  changePhone,
  changePhoneSchema,
  getOwnAccount,
  updateAccount,
  updateAccountSchema,
} from './own-account.ts'
import {
  isResetLinkUsable,
  requestPasswordReset,
  requestResetSchema,
  resetPassword,
  resetPasswordSchema,
} from './reset-password.ts'
import { getSecondFactorSetup, stopSecondFactor } from './second-factor.ts'
import { endAllSessions, endSession, endSessionSchema, listSessions } from './sessions.ts'
import { signUp, signUpSchema } from './sign-up.ts'

export const accountRouter = router({
  /** Who asks; null for visitors. */
  me: publicProcedure.query(({ ctx }) => ctx.viewer),
  signUp: publicProcedure.input(signUpSchema).mutation(({ ctx, input }) => signUp(ctx, input)),

  // The link itself is the permission.
  emailLink: publicProcedure.input(linkSchema).query(({ ctx, input }) => getEmailLink(ctx, input)),
  confirmEmail: publicProcedure.input(linkSchema).mutation(({ ctx, input }) => confirmEmail(ctx, input)),
  requestPasswordReset: publicProcedure
    .input(requestResetSchema)
    .mutation(({ ctx, input }) => requestPasswordReset(ctx, input)),
  isResetLinkUsable: publicProcedure.input(linkSchema).query(({ ctx, input }) => isResetLinkUsable(ctx, input)),
  resetPassword: publicProcedure.input(resetPasswordSchema).mutation(({ ctx, input }) => resetPassword(ctx, input)),
  invitation: publicProcedure.input(linkSchema).query(({ ctx, input }) => getInvitation(ctx, input.token)),
  acceptInvitation: publicProcedure
    .input(invitationAcceptSchema)
    .mutation(({ ctx, input }) => acceptInvitation(ctx, input)),

  own: signedInProcedure.query(({ ctx }) => getOwnAccount(ctx)),
  update: signedInProcedure.input(updateAccountSchema).mutation(({ ctx, input }) => updateAccount(ctx, input)),
  changePhone: signedInProcedure.input(changePhoneSchema).mutation(({ ctx, input }) => changePhone(ctx, input)),
  changeEmail: signedInProcedure.input(changeEmailSchema).mutation(({ ctx, input }) => changeEmail(ctx, input)),
  resendEmailLink: signedInProcedure.mutation(({ ctx }) => resendEmailLink(ctx)),
  changePassword: signedInProcedure
    .input(changePasswordSchema)
    .mutation(({ ctx, input }) => changePassword(ctx, input)),
  secondFactorSetup: signedInProcedure.query(({ ctx }) => getSecondFactorSetup(ctx)),
  stopSecondFactor: signedInProcedure
    .input(z.object({ password: z.string().max(200) }))
    .mutation(({ ctx, input }) => stopSecondFactor(ctx, input)),
  sessions: signedInProcedure.query(({ ctx }) => listSessions(ctx)),
  endSession: signedInProcedure.input(endSessionSchema).mutation(({ ctx, input }) => endSession(ctx, input)),
  endAllSessions: signedInProcedure
    .input(z.object({ keepThis: z.boolean() }))
    .mutation(({ ctx, input }) => endAllSessions(ctx, input)),
  export: signedInProcedure.query(({ ctx }) => exportAccount(ctx)),
  erasure: signedInProcedure.query(({ ctx }) => getErasure(ctx)),
  erase: signedInProcedure.input(eraseAccountSchema).mutation(({ ctx, input }) => eraseAccount(ctx, input)),
})
