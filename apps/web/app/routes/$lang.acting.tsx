import { localePath } from '@matxich/i18n'
import { redirect } from '@remix-run/node'
import { formAction, page } from '../page.server.ts'

/** There is nothing to read here; the banner sends its form. */
export const loader = page(async ({ lang }) => {
  throw redirect(localePath(lang))
})

/** Stops working as an enterprise, and goes back to the desk where it began. */
export const action = formAction(async ({ api, lang }) => {
  const ended = await api.acting.end()
  if (!ended) throw redirect(localePath(lang))
  const path = localePath(lang, `/enterprises/${ended.enterpriseId}/act?ended=${ended.changes}`)
  throw redirect(`${ended.adminUrl}${path}`)
})
