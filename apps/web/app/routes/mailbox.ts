import { localePath, preferredLanguage } from '@matxich/i18n'
import { type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { requireLocalRequest } from '../mailbox/require-local-request.server.ts'

/** The address that the start-up log names. */
export const loader = ({ request }: LoaderFunctionArgs) => {
  requireLocalRequest(request)
  return redirect(localePath(preferredLanguage(request.headers.get('accept-language')), '/mailbox'))
}
