import { type RefObject, useEffect } from 'react'

/**
 * Closes the native `<details>` menus within a place as people expect of menus: by Escape, which gives the focus back to
 * the menu's button, by a press elsewhere, and once a link in them was followed. Without script they close by their button.
 */
export function useMenus(place: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const openMenu = () => place.current?.querySelector<HTMLDetailsElement>('details[name="site-menu"][open]')
    const close = (menu: HTMLDetailsElement) => {
      const heldFocus = menu.contains(document.activeElement)
      menu.open = false
      if (heldFocus) menu.querySelector('summary')?.focus({ preventScroll: true })
    }
    const onKey = ({ key }: KeyboardEvent) => {
      const menu = key === 'Escape' ? openMenu() : null
      if (menu) close(menu)
    }
    const onPress = ({ target }: PointerEvent) => {
      const menu = openMenu()
      if (menu && target instanceof Node && !menu.contains(target)) menu.open = false
    }
    const onClick = ({ target }: MouseEvent) => {
      const menu = openMenu()
      if (menu && target instanceof Element && menu.contains(target) && target.closest('a')) close(menu)
    }
    document.addEventListener('keydown', onKey)
    document.addEventListener('pointerdown', onPress)
    document.addEventListener('click', onClick)
    return () => {
      document.removeEventListener('keydown', onKey)
      document.removeEventListener('pointerdown', onPress)
      document.removeEventListener('click', onClick)
    }
  }, [place])
}
