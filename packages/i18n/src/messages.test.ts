import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { describe, expect, it } from 'vitest'
import { messagesOf } from './catalogue.ts'
import { languages } from './languages.ts'

/** `{ 'common.site.name': 'Mắt Xích', … }` */
function flatten(value: unknown, path: string): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]]
  return Object.entries(value).flatMap(([key, inner]) => flatten(inner, path ? `${path}.${key}` : key))
}

/** The arguments of a message with their types: a plural in one language must count the same thing in the other. */
function argumentsOf(elements: MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    switch (element.type) {
      case TYPE.literal:
      case TYPE.pound:
        return []
      case TYPE.plural:
      case TYPE.select:
        return [
          `${element.value}:${element.type}`,
          ...Object.values(element.options).flatMap((o) => argumentsOf(o.value)),
        ]
      case TYPE.tag:
        return [`<${element.value}>`, ...argumentsOf(element.children)]
      default:
        return [`${element.value}:${element.type}`]
    }
  })
}

const signature = (message: string) => [...new Set(argumentsOf(parse(message)))].sort()
const english = new Map(flatten(messagesOf('en'), ''))

describe.each(languages)('messages in %s', (language) => {
  const messages = new Map(flatten(messagesOf(language), ''))

  it('have exactly the keys that English has', () => {
    expect([...messages.keys()].sort()).toEqual([...english.keys()].sort())
  })

  it('leave nothing empty', () => {
    const empty = [...messages].filter(([, text]) => typeof text !== 'string' || text.trim() === '')
    expect(empty).toEqual([])
  })

  it('take the same arguments as in English', () => {
    const differing = [...messages].filter(
      ([key, text]) => signature(String(text)).join() !== signature(String(english.get(key))).join(),
    )
    expect(differing).toEqual([])
  })
})
