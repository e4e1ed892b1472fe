import { type PageArguments, pagesIn } from '@matxich/app/request'
import { deskLanguages, localePath } from '@matxich/i18n'
import { type ActionFunctionArgs, data, redirect } from '@remix-run/node'

/** The desk speaks the languages its staff work in. */
const { prepare, page, formAction } = pagesIn(deskLanguages)

export { formAction, page }

/** An action of the desk: who is no staff is turned away before the body, which may be a large file, is read. */
export function staffAction<Data>(act: (given: PageArguments & { form: FormData }) => Promise<Data>) {
  const run = formAction(act)
  return async (given: ActionFunctionArgs) => {
    const { viewer, lang, url, context } = prepare(given)
    // While nobody's session can be read, the form is answered as one that could not be taken.
    if (context.isSessionUnread) return run(given)
    if (!viewer) throw redirect(`${localePath(lang, '/sign-in')}?next=${encodeURIComponent(url.pathname)}`)
    if (context.mustAddSecondFactor) throw redirect(localePath(lang, '/account/second-factor'))
    if (!viewer.agency) throw data({ code: 'notAllowed' }, { status: 403 })
    return run(given)
  }
}
