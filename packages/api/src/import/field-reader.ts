import type { Concept, ConceptKind } from '@matxich/db'
import { readDate, readNumber } from './cell-values.ts'
import type { ConceptFinder } from './concept-finder.ts'
import { recordLimits } from './enterprise-record.ts'
import type { RecordIssues } from './record-issues.ts'

export interface NumberRange {
  minimum: number
  maximum: number
  isWhole?: boolean
}

export type Given = Record<string, unknown>

/**
 * Reads single values of a record. What breaks a rule is left out and noted, never thrown, so that one reading tells
 * a person everything there is to correct. Empty text counts as not given.
 */
export class FieldReader {
  constructor(
    readonly issues: RecordIssues,
    readonly finder: ConceptFinder,
  ) {}

  object(given: unknown, path: string): Given {
    if (isMissing(given)) return {}
    if (typeof given === 'object' && !Array.isArray(given)) return given as Given
    this.issues.add(path, 'wrongType')
    return {}
  }

  list(given: unknown, path: string, maximum: number = recordLimits.list): unknown[] {
    if (isMissing(given)) return []
    if (!Array.isArray(given)) {
      this.issues.add(path, 'wrongType')
      return []
    }
    if (given.length > maximum) this.issues.add(path, 'tooMany', { maximum })
    return given.slice(0, maximum)
  }

  text(given: unknown, path: string, maximum: number): string | null {
    if (isMissing(given)) return null
    if (typeof given !== 'string' && typeof given !== 'number') return this.issues.add(path, 'wrongType')
    // NUL is what PostgreSQL cannot store; other control characters are leftovers of copying.
    const text = stripControls(String(given)).normalize('NFC').trim()
    if (text.length > maximum) return this.issues.add(path, 'tooLong', { maximum, length: text.length })
    return text === '' ? null : text
  }

  number(given: unknown, path: string, { minimum, maximum, isWhole = false }: NumberRange): number | null {
    if (isMissing(given)) return null
    const value = readNumber(given, { isWhole })
    if (value === null) return this.issues.add(path, 'notNumber', { value: shown(given) })
    if (isWhole && !Number.isInteger(value)) return this.issues.add(path, 'wholeNumber', { value: shown(given) })
    if (value < minimum) return this.issues.add(path, 'tooSmall', { minimum })
    if (value > maximum) return this.issues.add(path, 'tooLarge', { maximum })
    return value
  }

  /** A number that must be more than nothing: capacities, tolerances, orders. */
  positive(given: unknown, path: string, maximum: number): number | null {
    const value = this.number(given, path, { minimum: 0, maximum })
    return value === 0 ? this.issues.add(path, 'notPositive') : value
  }

  date(given: unknown, path: string): string | null {
    if (isMissing(given)) return null
    return readDate(given) ?? this.issues.add(path, 'notDate', { value: shown(given) })
  }

  oneOf<Value extends string>(given: unknown, path: string, values: readonly Value[]): Value | null {
    const text = this.text(given, path, recordLimits.short)
    if (text === null) return null
    const found = values.find((value) => value === text.toLowerCase())
    return found ?? this.issues.add(path, 'unknownValue', { value: text, allowed: values.join(', ') })
  }

  concept(kind: ConceptKind, given: unknown, path: string): Concept | null {
    const text = this.text(given, path, recordLimits.short)
    if (text === null) return null
    return this.finder.find(kind, text) ?? this.issues.add(path, 'unknownConcept', { value: text })
  }

  /** Ids of the concepts a list names, each once. */
  conceptIds(kind: ConceptKind, given: unknown, path: string): string[] {
    const ids = this.list(given, path).map((one, at) => this.concept(kind, one, `${path}.${at}`)?.id)
    return [...new Set(ids.filter((id) => id !== undefined))]
  }
}

export function isMissing(given: unknown): given is null | undefined | '' {
  return given === null || given === undefined || (typeof given === 'string' && given.trim() === '')
}

function stripControls(text: string): string {
  return [...text]
    .filter((character) => character === '\n' || character === '\t' || character.codePointAt(0)! >= 32)
    .join('')
}

function shown(given: unknown): string {
  return String(given).slice(0, 80)
}
