import type { Api, Viewer } from '@matxich/api'
import { type DescribedError, describeError } from '@matxich/api/errors'
import { type Language, localePath, parseLanguage } from '@matxich/i18n'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { isOutage } from './outage.server.ts'

/** What every loader and action of a page in a language starts from. */
export interface PageArguments {
  api: Api
  viewer: Viewer | null
  lang: Language
  params: LoaderFunctionArgs['params']
  request: Request
  url: URL
  context: LoaderFunctionArgs['context']
}

/**
 * A loader: expected failures become the page that says so, a missing account leads to signing in and back. An address that
 * breaks a rule (an id that is none) leads nowhere, so it reads as not found.
 */
export function page<Data>(load: (given: PageArguments) => Promise<Data>) {
  return async (given: LoaderFunctionArgs): Promise<Data> => {
    const prepared = prepare(given)
    try {
      return await load(prepared)
    } catch (error) {
      if (describeError(error)?.code === 'invalid') throw data({ code: 'notFound' }, { status: 404 })
      throw asResponse(error, prepared)
    }
  }
}

/** Failures that the form itself tells, with what was typed kept; one that belongs to no field has the path ''. */
const toldByForm = new Set(['invalid', 'conflict', 'rateLimited'])

/**
 * An action: a broken rule, a conflict or too many tries come back as `failure` for the form to show with what was typed;
 * everything else is as in a loader.
 */
export function formAction<Data>(act: (given: PageArguments & { form: FormData }) => Promise<Data>) {
  return async (given: ActionFunctionArgs) => {
    const prepared = prepare(given)
    if (given.context.isBodyTooLarge)
      return data({ failure: tooLarge, typed: {} as Record<string, string> }, { status: tooLarge.status })
    const form = await readForm(given.request)
    try {
      if (given.context.isSessionUnread) return away(form)
      return await act({ ...prepared, form })
    } catch (error) {
      const described = describeError(error)
      if (!described && isOutage(error)) {
        given.context.logError(error)
        return away(form)
      }
      if (described && toldByForm.has(described.code))
        return data({ failure: described, typed: typedIn(form) }, { status: described.status })
      throw asResponse(error, prepared)
    }
  }
}

/** The database does not answer: nobody can tell who sent the form, so it is neither taken nor led to signing in, but kept. */
function away(form: FormData) {
  const failure: DescribedError = { code: 'unavailable', status: 503, issues: [] }
  return data({ failure, typed: typedIn(form) }, { status: failure.status, headers: { 'Retry-After': '30' } })
}

export interface FormFailure {
  failure: DescribedError
  /** What was typed, for the form to keep; passwords are not sent back. */
  typed: Record<string, string>
}

/** Files over the limit were read away before anybody could look at them. */
const tooLarge: DescribedError = { code: 'tooLarge', status: 413, issues: [{ path: 'file', rule: 'filesTooLarge' }] }

/** A body that is no form is the sender's mistake, not a failure of ours. */
async function readForm(request: Request): Promise<FormData> {
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

function typedIn(form: FormData): Record<string, string> {
  return Object.fromEntries(
    [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string' && !secretField.test(entry[0])),
  )
}

function prepare({ request, params, context }: LoaderFunctionArgs): PageArguments {
  const lang = parseLanguage(params.lang)
  if (!lang) throw data({ code: 'notFound' }, { status: 404 })
  return { api: context.api, viewer: context.viewer, lang, params, request, url: new URL(request.url), context }
}

function asResponse(error: unknown, { lang, url, request, context }: PageArguments): unknown {
  const described = describeError(error)
  // Who cannot be told to be signed in is not signed out.
  if (described?.code === 'signedOut' ? context.isSessionUnread : !described && isOutage(error)) {
    context.logError(error)
    return data({ code: 'unavailable' }, { status: 503, headers: { 'Retry-After': '30' } })
  }
  if (!described) return error
  if (described.code === 'signedOut') {
    const next = request.method === 'GET' ? `${url.pathname}${url.search}` : url.pathname
    return redirect(`${localePath(lang, '/sign-in')}?next=${encodeURIComponent(next)}`)
  }
  return data({ code: described.code }, { status: described.status })
}
