/**
 * The path to go on to after signing in, when it stays on this site: an address that could lead elsewhere ("//evil.example",
 * "/\evil.example", "https:…") is dropped, because a link in a mail must not use our sign-in as a springboard.
 */
export function safeNext(next: FormDataEntryValue | null): string | null {
  if (typeof next !== 'string' || !next.startsWith('/')) return null
  const here = 'https://here.invalid'
  const url = URL.canParse(next, here) ? new URL(next, here) : null
  if (url?.origin !== here) return null
  return `${url.pathname}${url.search}`
}
