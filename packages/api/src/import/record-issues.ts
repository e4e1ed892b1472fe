import type { FieldIssue } from '../errors.ts'

/** What is wrong with a row (`error`: it is not applied) or was corrected in it (`note`); `rule` is a key under `import.rule.*`. */
export interface RecordIssue extends FieldIssue {
  severity: 'error' | 'note'
}

/** Collects issues while a record is read, so that all of them are told at once. */
export class RecordIssues {
  readonly list: RecordIssue[] = []

  add(path: string, rule: string, values?: Record<string, string | number>): null {
    this.list.push({ severity: 'error', path, rule, ...(values && { values }) })
    return null
  }

  note(path: string, rule: string, values?: Record<string, string | number>): void {
    this.list.push({ severity: 'note', path, rule, ...(values && { values }) })
  }
}

export function hasErrors(issues: RecordIssue[]): boolean {
  return issues.some((issue) => issue.severity === 'error')
}
