import { data } from '@remix-run/node'

/**
 * The form that was sent.
 * @throws a 422 answer: a body that is no form is the sender's mistake, not a failure of ours
 */
export async function readForm(request: Request): Promise<FormData> {
  try {
    return withoutNul(await request.formData())
  } catch {
    throw data({ code: 'invalid' }, { status: 422 })
  }
}

/** What is pasted out of some documents holds NUL characters: nobody sees them, and the database cannot keep them. */
function withoutNul(given: FormData): FormData {
  const form = new FormData()
  for (const [name, value] of given) form.append(name, typeof value === 'string' ? value.replaceAll('\0', '') : value)
  return form
}

const secretField = /password|^code$/i

/** What was typed, for the form to keep: neither files nor secrets are sent back. */
export function typedIn(form: FormData): Record<string, string> {
  return Object.fromEntries(
    [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string' && !secretField.test(entry[0])),
  )
}
