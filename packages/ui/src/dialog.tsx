import { type MouseEvent, type ReactNode, useId } from 'react'
import { type ButtonLook, LinkButton } from './button.tsx'
import { X } from './icons.ts'

function dialogOf(id: string): HTMLDialogElement | null {
  const element = document.getElementById(id)
  return element instanceof HTMLDialogElement ? element : null
}

/** Closes the dialog around what was clicked; one that lies open by its address alone is left to the link. */
function closeAround(event: MouseEvent<HTMLAnchorElement>) {
  const dialog = event.currentTarget.closest('dialog')
  if (!dialog?.open) return
  event.preventDefault()
  dialog.close()
}

export interface DialogProps {
  id: string
  title: ReactNode
  /** Word of the closing cross. */
  closeLabel: string
  children: ReactNode
}

/**
 * Asks something over the page, usually within a form. `DialogLink` opens it; without script the link targets its id and
 * CSS lays it over the page, so nothing is lost.
 */
export function Dialog({ id, title, closeLabel, children }: DialogProps) {
  const titleId = useId()
  return (
    <dialog
      id={id}
      aria-labelledby={titleId}
      // What was asked is answered; the page shows what came of it, errors included.
      onSubmit={() => dialogOf(id)?.close()}
      className="dialog rounded-md border border-line bg-paper p-0 text-ink shadow-raised"
    >
      <div className="flex items-start gap-4 border-b border-line py-3 ps-5 pe-3">
        <h2 id={titleId} className="py-1 text-lg font-semibold">
          {title}
        </h2>
        {/* biome-ignore lint/a11y/useValidAnchor: without script it is a link, away from the dialog's id */}
        <a
          href="#content"
          onClick={closeAround}
          aria-label={closeLabel}
          title={closeLabel}
          className="ms-auto grid size-9 shrink-0 place-items-center rounded-md text-ink-soft hover:bg-sunken hover:text-ink touch:size-11"
        >
          <X aria-hidden className="size-5" />
        </a>
      </div>
      <div className="p-5">{children}</div>
    </dialog>
  )
}

export interface DialogLinkProps {
  /** Id of the `Dialog`. */
  dialog: string
  look?: ButtonLook
  size?: 'small' | 'medium'
  icon?: ReactNode
  children: ReactNode
}

/** Opens a dialog. */
export function DialogLink({ dialog, children, ...looks }: DialogLinkProps) {
  const open = (event: MouseEvent) => {
    const element = dialogOf(dialog)
    if (!element) return
    event.preventDefault()
    element.showModal()
  }
  return (
    <LinkButton {...looks} href={`#${dialog}`} onClick={open} aria-haspopup="dialog" reloadDocument>
      {children}
    </LinkButton>
  )
}

/** Leaves the dialog it stands in without doing anything: "Cancel". */
export function DialogClose({ children }: { children: ReactNode }) {
  return (
    <LinkButton href="#content" onClick={closeAround} reloadDocument>
      {children}
    </LinkButton>
  )
}
