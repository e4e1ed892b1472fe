import { readPageNumber } from '@matxich/app'
import { localePath } from '@matxich/i18n'
import { redirect } from '@remix-run/node'
import { moveFromForm } from '../../needs/move-engagement.server.ts'
import { relaxFromForm } from '../../needs/relax-from-form.server.ts'
import type { PageArguments } from '../../page.server.ts'
import { askFromForm } from '../../questions/ask-from-form.server.ts'

/** A step between buyer and supplier, or the end, the reopening or a copy of the need; afterwards the page is shown anew. */
export async function actOnNeed({ api, form, lang, params, url }: PageArguments & { form: FormData }): Promise<never> {
  const id = params.id ?? ''
  if (form.get('intent') === 'close') {
    await api.need.close({
      id,
      outcome: String(form.get('outcome')) as 'awarded',
      awardedTo: form.getAll('awardedTo').map(String),
      note: String(form.get('note') ?? ''),
    })
    throw redirect(localePath(lang, `/needs/${id}?done=closed`))
  }
  if (form.get('intent') === 'reopen') {
    await api.need.reopen({ id })
    throw redirect(localePath(lang, `/needs/${id}?done=reopened`))
  }
  if (form.get('intent') === 'copy') {
    const copy = await api.need.copy({ id, idempotencyKey: String(form.get('key')) })
    throw redirect(localePath(lang, `/needs/${copy.id}/edit?done=copied`))
  }
  if (form.get('intent') === 'relax') {
    await relaxFromForm(api, id, form)
    throw redirect(localePath(lang, `/needs/${id}?done=eased`))
  }
  const done = form.get('intent') === 'ask' ? await askFromForm(api, id, form) : await moveFromForm(api, id, form)
  const query = new URLSearchParams({ done })
  const page = readPageNumber(url.searchParams)
  if (page > 1) query.set('page', String(page))
  throw redirect(localePath(lang, `/needs/${id}?${query}`))
}
