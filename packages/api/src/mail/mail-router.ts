import { mailStates } from '@matxich/db'
import { z } from 'zod'
import { pageSchema } from '../page.ts'
import { publicProcedure, router, staffProcedure, staffWriterProcedure } from '../trpc.ts'
import { findMailbox, getMailboxMail } from './mailbox.ts'
import { countStaffMails, findStaffMails, sendMailAgain } from './staff-mails.ts'

const idSchema = z.object({ id: z.uuid() })

export const mailRouter = router({
  find: staffProcedure
    .input(pageSchema.extend({ state: z.enum(mailStates).optional() }))
    .query(({ ctx, input }) => findStaffMails(ctx, input)),
  count: staffProcedure.query(({ ctx }) => countStaffMails(ctx)),
  sendAgain: staffWriterProcedure.input(idSchema).mutation(({ ctx, input }) => sendMailAgain(ctx, input.id)),
  /** Where there is a mailbox at all, whoever sits at the machine reads it. */
  mailbox: publicProcedure.input(pageSchema).query(({ ctx, input }) => findMailbox(ctx, input)),
  mailboxMail: publicProcedure.input(idSchema).query(({ ctx, input }) => getMailboxMail(ctx, input.id)),
})
