import { localePath } from '@matxich/i18n'
import { redirect } from '@remix-run/node'
import { formAction, page } from '../page.server.ts'

/** Following a link signs nobody out: it takes the button. */
export const loader = page(async ({ lang }) => redirect(localePath(lang)))

export const action = formAction(async ({ context, lang }) => {
  const headers = await context.session.signOut()
  throw redirect(localePath(lang, '/sign-in'), { headers })
})
