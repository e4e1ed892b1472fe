import { type AnchorHTMLAttributes, type ComponentType, createContext, type ReactNode, useContext } from 'react'

export interface LinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  href: string
  /** Load the page anew instead of moving within the app, e.g. when the language changes. */
  reloadDocument?: boolean | undefined
  /** Stay where the reader is, e.g. when a filter changes. */
  preventScrollReset?: boolean | undefined
}

function PlainLink({ reloadDocument: _reload, preventScrollReset: _scroll, ...anchor }: LinkProps) {
  return <a {...anchor} />
}

const LinkContext = createContext<ComponentType<LinkProps>>(PlainLink)

/** Lets an app give its router's link to all components here; without it they write plain `<a>`. */
export function LinkProvider({ component, children }: { component: ComponentType<LinkProps>; children: ReactNode }) {
  return <LinkContext.Provider value={component}>{children}</LinkContext.Provider>
}

/** A link without a look of its own, through the app's router. */
export function Link(props: LinkProps) {
  const Component = useContext(LinkContext)
  return <Component {...props} />
}

/** A link within running text. */
export function TextLink({ className = '', ...props }: LinkProps) {
  return (
    <Link
      {...props}
      className={`text-action underline decoration-action-line underline-offset-4 transition-colors hover:decoration-action ${className}`}
    />
  )
}
