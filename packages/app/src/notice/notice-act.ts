import type { Api } from '@matxich/api'

interface Given {
  api: Api
  form: FormData
  app: 'web' | 'admin'
}

/**
 * Does what a form about notices asks. Opening one marks it as read, so it takes a form; the address it leads to is the
 * notice's own. @returns that path when one was opened, else null
 */
export async function runNoticeAct({ api, form, app }: Given): Promise<string | null> {
  const intent = form.get('intent')
  if (intent === 'all') {
    await api.notice.markAll({ app })
    return null
  }
  const { path } = await api.notice.mark({ id: String(form.get('id')), isRead: intent !== 'unread' })
  return intent === 'open' ? path : null
}
