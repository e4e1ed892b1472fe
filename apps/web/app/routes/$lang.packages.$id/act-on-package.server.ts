import { localePath } from '@matxich/i18n'
import { redirect } from '@remix-run/node'
import { asPublishInput } from '../../needs/publish-choice.server.ts'
import { readPublishChoice } from '../../needs/publish-choice.ts'
import type { PageArguments } from '../../page.server.ts'

/** Publishes, copies, closes or deletes a package as a whole; afterwards a page says what was done. */
export async function actOnPackage({ api, form, lang, params }: PageArguments & { form: FormData }): Promise<never> {
  const id = params.id ?? ''
  const done = (to: string, act: string, counts: Record<string, number> = {}) => {
    const query = new URLSearchParams({ done: act })
    for (const [name, count] of Object.entries(counts)) query.set(name, String(count))
    return redirect(localePath(lang, `/packages${to}?${query}`))
  }
  switch (form.get('intent')) {
    case 'publish': {
      const { published, left } = await api.package.publish({ id, ...asPublishInput(readPublishChoice(form)) })
      throw done(`/${id}`, 'published', { n: published, left })
    }
    case 'invite': {
      const { invited } = await api.package.invite({ id, enterpriseId: String(form.get('enterpriseId')) })
      throw done(`/${id}`, 'invited', { n: invited })
    }
    case 'copy': {
      const copy = await api.package.copy({ id, idempotencyKey: String(form.get('key')) })
      throw done(`/${copy.id}`, 'copied')
    }
    case 'close': {
      const { closed } = await api.package.close({
        id,
        outcome: String(form.get('outcome')) as 'cancelled',
        note: String(form.get('note') ?? ''),
      })
      throw done(`/${id}`, 'closed', { n: closed })
    }
    case 'delete':
      await api.package.delete({ id })
      throw done('', 'deleted')
    default:
      throw done(`/${id}`, '')
  }
}
