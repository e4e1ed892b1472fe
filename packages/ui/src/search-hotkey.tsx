import { useEffect } from 'react'

/** Lets `/` put the cursor into the page's search box, unless someone is typing. Placed once per app. */
export function SearchHotkey() {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return
      const target = event.target
      if (target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]')) return
      const box = document.querySelector<HTMLInputElement>('main input[data-search], input[data-search]')
      if (!box) return
      event.preventDefault()
      box.focus()
      box.select()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return null
}
