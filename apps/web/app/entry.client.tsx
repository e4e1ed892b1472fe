import { defaultLanguage, loadMessages, splitLocalePath } from '@matxich/i18n'
import { RemixBrowser } from '@remix-run/react'
import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'

function hydrate() {
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <RemixBrowser />
      </StrictMode>,
    )
  })
}

// A browser holds the messages of one language: the page's. Changing the language loads the document anew.
const { language } = splitLocalePath(window.location.pathname)
loadMessages(language ?? defaultLanguage).then(hydrate)
