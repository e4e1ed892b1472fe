import { defaultLanguage, isLanguage, type Language, languages } from './languages.ts'

/** The language named by a route parameter, or null when it names none (the route then answers "not found"). */
export function parseLanguage(param: string | undefined): Language | null {
  return isLanguage(param) ? param : null
}

/** A path of the site in one language: `localePath('ja', '/search?q=x')` is `/ja/search?q=x`; `/` is the home page, `/ja`. */
export function localePath(language: Language, path = '/'): string {
  const absolute = path.startsWith('/') ? path : `/${path}`
  if (absolute === '/') return `/${language}`
  return absolute.startsWith('/?') || absolute.startsWith('/#')
    ? `/${language}${absolute.slice(1)}`
    : `/${language}${absolute}`
}

/** Takes the language off a path: `/ja/search?q=x` is `{ language: 'ja', path: '/search?q=x' }`; without one, `language` is null. */
export function splitLocalePath(pathname: string): { language: Language | null; path: string } {
  const match = /^\/([^/?#]+)(.*)$/.exec(pathname)
  const language = parseLanguage(match?.[1])
  if (!language) return { language: null, path: pathname }
  const rest = match?.[2] ?? ''
  return { language, path: rest.startsWith('/') ? rest : `/${rest}` }
}

/** The same page in another language. */
export function switchLanguage(pathname: string, language: Language): string {
  return localePath(language, splitLocalePath(pathname).path)
}

/** The page in every language, for hreflang links and the language switch. */
export function languageAlternates(pathname: string): { language: Language; path: string }[] {
  return languages.map((language) => ({ language, path: switchLanguage(pathname, language) }))
}

/** The best language for an `Accept-Language` header such as `ja,en;q=0.7`; Vietnamese when it names none of ours. */
export function preferredLanguage(acceptLanguage: string | null | undefined): Language {
  const wishes = (acceptLanguage ?? '').split(',').map((part, position) => {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
    const quality = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find(Boolean)
    return { base: tag.split('-')[0], quality: quality === undefined ? 1 : Number(quality), position }
  })
  const best = wishes
    .filter((wish) => isLanguage(wish.base) && wish.quality > 0)
    .sort((a, b) => b.quality - a.quality || a.position - b.position)[0]
  return parseLanguage(best?.base) ?? defaultLanguage
}
