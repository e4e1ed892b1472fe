import { deskLanguage, localePath, preferredLanguage } from '@matxich/i18n'
import { type LoaderFunctionArgs, redirect } from '@remix-run/node'

/** The bare address leads to the desk in the language of whoever is signed in, else the one the browser asks for. */
export const loader = ({ request, context }: LoaderFunctionArgs) => {
  const language = context.viewer?.language ?? preferredLanguage(request.headers.get('accept-language'))
  return redirect(localePath(deskLanguage(language)), { headers: { Vary: 'Accept-Language, Cookie' } })
}
