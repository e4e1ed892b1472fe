import { useShareLabels } from '@matxich/app/notice'
import { localePath, shortCodeOf } from '@matxich/i18n'
import { useLanguage } from '@matxich/i18n/react'
import { CopyText } from '@matxich/ui'
import { useRouteLoaderData } from '@remix-run/react'
import type { loader as languageLoader } from '../routes/$lang.tsx'

/** A page as text and short address for a chat; `path` is without the language. */
export function ShareText({ text, path, className }: { text: string; path: string; className?: string }) {
  const language = useLanguage()
  const labels = useShareLabels()
  const origin = useRouteLoaderData<typeof languageLoader>('routes/$lang')?.origin ?? ''
  const code = shortCodeOf(path)
  const address = `${origin}${code ? `/n/${code}` : localePath(language, path)}`
  return <CopyText {...labels} text={`${text}\n${address}`} {...(className && { className })} />
}
