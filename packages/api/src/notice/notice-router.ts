import { mailFrequencies } from '@matxich/db'
import { languages } from '@matxich/i18n'
import { z } from 'zod'
import { pageSchema } from '../page.ts'
import { publicProcedure, router, signedInProcedure } from '../trpc.ts'
import { getMailChoice, setMailChoice } from './mail-choice.ts'
import { countUnreadNotices, findOwnNotices, markAllNotices, markNotice } from './own-notices.ts'
import { followShortLink } from './short-links.ts'

const appSchema = z.object({ app: z.enum(['web', 'admin']) })
const tokenSchema = z.object({ token: z.string().max(200) })

export const noticeRouter = router({
  find: signedInProcedure
    .input(pageSchema.extend(appSchema.shape).extend({ lang: z.enum(languages) }))
    .query(({ ctx, input }) => findOwnNotices(ctx, input)),
  countUnread: signedInProcedure.input(appSchema).query(({ ctx, input }) => countUnreadNotices(ctx, input.app)),
  mark: signedInProcedure
    .input(z.object({ id: z.uuid(), isRead: z.boolean() }))
    .mutation(({ ctx, input }) => markNotice(ctx, input)),
  markAll: signedInProcedure.input(appSchema).mutation(({ ctx, input }) => markAllNotices(ctx, input.app)),
  /** Short addresses are for everybody; the page they lead to decides for itself. */
  followShortLink: publicProcedure
    .input(z.object({ code: z.string().regex(/^[\w-]{1,40}$/) }))
    .query(({ ctx, input }) => followShortLink(ctx, input.code)),
  /** The link in a mail itself is the permission. */
  mailChoice: publicProcedure.input(tokenSchema).query(({ ctx, input }) => getMailChoice(ctx, input.token)),
  setMailChoice: publicProcedure
    .input(tokenSchema.extend({ frequency: z.enum(mailFrequencies) }))
    .mutation(({ ctx, input }) => setMailChoice(ctx, input)),
})
