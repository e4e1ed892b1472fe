import { allStaff, everyone, type Step } from '../step.ts'

const signedIn = everyone.filter((role) => role !== 'visitor')
const page = { page: 1, pageSize: 20 as const }

/** Notices are each person's own; short addresses are everybody's; the links of mails carry their own permission. */
const noticeSteps: Record<string, Step> = {
  'notice.find': { allowed: signedIn, call: (api) => api.notice.find({ ...page, app: 'web', lang: 'vi' }) },
  'notice.countUnread': { allowed: signedIn, call: (api) => api.notice.countUnread({ app: 'web' }) },
  'notice.mark': {
    allowed: ['supplier'],
    call: (api, { noticeId }) => api.notice.mark({ id: noticeId, isRead: true }),
  },
  'notice.markAll': { allowed: signedIn, call: (api) => api.notice.markAll({ app: 'web' }) },
  'notice.followShortLink': {
    allowed: everyone,
    call: (api) => api.notice.followShortLink({ code: 'n0000000000000000000000' }),
  },
  'notice.mailChoice': {
    allowed: [],
    call: (api, { viewers }) => api.notice.mailChoice({ token: `guessed.${viewers.supplier?.userId}` }),
  },
  'profile.stillRight': {
    allowed: [],
    call: (api, { viewers, enterprises }) =>
      api.profile.stillRight({ token: `guessed.${enterprises.supplier}.0.${viewers.supplier?.userId}` }),
  },
  'profile.confirmByLink': {
    allowed: [],
    call: (api, { viewers, enterprises }) =>
      api.profile.confirmByLink({ token: `guessed.${enterprises.supplier}.0.${viewers.supplier?.userId}` }),
  },
  'notice.setMailChoice': {
    allowed: [],
    call: (api, { viewers }) =>
      api.notice.setMailChoice({ token: `guessed.${viewers.supplier?.userId}`, frequency: 'never' }),
  },
}

/** Staff see that mails went out, never what they say; the mailbox is for development machines. */
const mailSteps: Record<string, Step> = {
  'mail.find': { allowed: allStaff, call: (api) => api.mail.find(page) },
  'mail.count': { allowed: allStaff, call: (api) => api.mail.count() },
  'mail.sendAgain': {
    allowed: ['staff', 'staffElsewhere'],
    call: (api, { mailId }) => api.mail.sendAgain({ id: mailId }),
  },
  'mail.mailbox': { allowed: [], call: (api) => api.mail.mailbox(page) },
  'mail.mailboxMail': { allowed: [], call: (api, { mailId }) => api.mail.mailboxMail({ id: mailId }) },
}

export const noticeAndMailSteps: Record<string, Step> = { ...noticeSteps, ...mailSteps }
