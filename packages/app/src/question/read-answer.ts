import { readNumber } from './read-number.ts'

/** The answer that a form with `AnswerFields` holds, as typed; the use case checks that it is one to its question. */
export function readAnswer(form: FormData) {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const about = text('about')
  const typed = text('number')
  const says = form.has('number') ? 'number' : text('says')
  return {
    says: says as 'yes',
    number: typed === '' ? null : readNumber(typed, about === 'tolerance' ? 'measure' : 'count'),
    plannedFor: text('plannedFor') || null,
    note: text('note') || null,
  }
}
