import type { Concept } from '@matxich/db'
import { conceptLabel, type Language } from '@matxich/i18n'
import type { Some, Words } from './sheet.ts'

/** Says things in both languages of a sheet. */
export interface Speaker {
  other: Exclude<Language, 'vi'>
  say: (make: (language: Language) => string) => Words
  concept: (key: string) => Words
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
  }
}

export function some<Item>(items: Item[], limit: number): Some<Item> {
  return { items: items.slice(0, limit), more: Math.max(0, items.length - limit) }
}

/** Words side by side, shortened with a count: `A · B · +3`. */
export function joined(words: Words[], limit: number): Words {
  const { items, more } = some(words, limit)
  const rest = more > 0 ? [`+${more}`] : []
  const join = (language: 'vi' | 'other') => [...items.map((one) => one[language]), ...rest].join(' · ')
  return { vi: join('vi'), other: join('other') }
}

/** A text of people, cut at a word so that it cannot fill the page. */
export function clipped(text: string, longest: number): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  if (plain.length <= longest) return plain
  return `${plain.slice(0, longest).replace(/\s\S*$/, '')} …`
}
