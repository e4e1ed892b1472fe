import { localePath } from '@matxich/i18n'
import { redirect } from '@remix-run/node'
import { moveFromForm } from '../../needs/move-engagement.server.ts'
import { readPageNumber } from '../../needs/page-number.ts'
import type { PageArguments } from '../../page.server.ts'

/** A step between buyer and supplier, or the end of the need; afterwards the page is shown anew. */
export async function actOnNeed({ api, form, lang, params, url }: PageArguments & { form: FormData }): Promise<never> {
  const id = params.id ?? ''
  if (form.get('intent') === 'close') {
    await api.need.close({ id, outcome: String(form.get('outcome')) as 'awarded' })
    throw redirect(localePath(lang, `/needs/${id}?done=closed`))
  }
  const query = new URLSearchParams({ done: await moveFromForm(api, id, form) })
  const page = readPageNumber(url)
  if (page > 1) query.set('page', String(page))
  throw redirect(localePath(lang, `/needs/${id}?${query}`))
}
