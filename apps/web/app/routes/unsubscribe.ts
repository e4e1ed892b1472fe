import { describeError } from '@matxich/api/errors'
import { localePath, preferredLanguage } from '@matxich/i18n'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'

/** The address in the mails themselves: people who follow it are asked first, because following a link changes nothing. */
export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const { search, searchParams } = new URL(request.url)
  // The mail was written in its reader's language; the browser it is opened in may belong to anybody.
  const language = await context.api.notice
    .mailChoice({ token: searchParams.get('token') ?? '' })
    .then((choice) => choice.language)
    .catch(() => preferredLanguage(request.headers.get('accept-language')))
  return redirect(`${localePath(language, '/unsubscribe')}${search}`)
}

/** One click in a mail program (RFC 8058): no page, no session, no origin; the token in the address is the permission. */
export const action = async ({ request, context }: ActionFunctionArgs) => {
  const token = new URL(request.url).searchParams.get('token') ?? ''
  const answer = { headers: { 'Content-Type': 'text/plain; charset=utf-8' } }
  try {
    await context.api.notice.setMailChoice({ token, frequency: 'never' })
    return new Response('OK\n', answer)
  } catch (error) {
    if (!describeError(error)) throw error
    return new Response('Not found\n', { ...answer, status: 404 })
  }
}
