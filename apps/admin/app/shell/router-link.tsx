import type { LinkProps } from '@matxich/ui'
import { Link } from '@remix-run/react'

/** The router's link for all components of the interface; addresses outside the app stay plain links. */
export function RouterLink({ href, ...link }: LinkProps) {
  const isWithin = href.startsWith('?') || (href.startsWith('/') && !href.startsWith('//'))
  if (isWithin) return <Link {...link} to={href} />
  const { reloadDocument: _reload, preventScrollReset: _scroll, ...anchor } = link
  return <a {...anchor} href={href} />
}
