import type { Concept } from '@matxich/db'
import { conceptLabel, type Language, translator } from '@matxich/i18n'
import type { Some, Words } from './sheet.ts'

/** Says things in both languages of a sheet. */
export interface Speaker {
  other: Exclude<Language, 'vi'>
  say: (make: (language: Language) => string) => Words
  concept: (key: string) => Words
  /** As many of a list as the limit lets, and words for the others. */
  some: <Item>(items: Item[], limit: number) => Some<Item>
}

export function speaker(other: Speaker['other'], concepts: ReadonlyMap<string, Concept>): Speaker {
  const say: Speaker['say'] = (make) => ({ vi: make('vi'), other: make(other) })
  return {
    other,
    say,
    concept: (key) => {
      const known = concepts.get(key)
      return say((language) => (known ? conceptLabel(known, language) : key.slice(key.indexOf(':') + 1)))
    },
    some: (items, limit) => {
      const count = items.length - limit
      const more = count > 0 ? say((language) => translator(language, 'sheet')('more', { count })) : null
      return { items: items.slice(0, limit), more }
    },
  }
}

/** Words side by side, shortened with a count: `A · B · +3`. */
export function joined(words: Words[], limit: number): Words {
  const rest = words.length > limit ? [`+${words.length - limit}`] : []
  const join = (language: 'vi' | 'other') => [...words.slice(0, limit).map((one) => one[language]), ...rest].join(' · ')
  return { vi: join('vi'), other: join('other') }
}

/** A text of people, cut at a word so that it cannot fill the page. */
export function clipped(text: string, longest: number): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  if (plain.length <= longest) return plain
  return `${plain.slice(0, longest).replace(/\s\S*$/, '')} …`
}
