import { describeError } from '@matxich/api/errors'
import { localePath, preferredLanguage } from '@matxich/i18n'
import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'

/** The address in the mails themselves: people who follow it are asked first, because following a link changes nothing. */
export const loader = ({ request, context }: LoaderFunctionArgs) => {
  const language = context.viewer?.language ?? preferredLanguage(request.headers.get('accept-language'))
  return redirect(`${localePath(language, '/unsubscribe')}${new URL(request.url).search}`)
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
