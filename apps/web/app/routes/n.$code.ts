import { describeError } from '@matxich/api/errors'
import { localePath, preferredLanguage } from '@matxich/i18n'
import { data, type LoaderFunctionArgs, redirect } from '@remix-run/node'

/** A short address leads on to its page in the language of whoever follows it. */
export const loader = async ({ params, request, context }: LoaderFunctionArgs) => {
  const language = context.viewer?.language ?? preferredLanguage(request.headers.get('accept-language'))
  try {
    const { path } = await context.api.notice.followShortLink({ code: params.code ?? '' })
    return redirect(localePath(language, path), { headers: { Vary: 'Accept-Language, Cookie' } })
  } catch (error) {
    if (!describeError(error)) throw error
    throw data({ code: 'notFound' }, { status: 404 })
  }
}
