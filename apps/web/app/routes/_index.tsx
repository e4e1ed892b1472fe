import { localePath, preferredLanguage } from '@matxich/i18n'
import { type LoaderFunctionArgs, redirect } from '@remix-run/node'

/** The bare address leads to the home page in the language the browser asks for; every other address carries its language. */
export const loader = ({ request }: LoaderFunctionArgs) =>
  redirect(localePath(preferredLanguage(request.headers.get('accept-language'))), {
    headers: { Vary: 'Accept-Language' },
  })
