import type { Api, Viewer } from '@matxich/api'
import { type DescribedError, describeError } from '@matxich/api/errors'
import { deskLanguages, type Language, localePath, parseLanguage } from '@matxich/i18n'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'

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
      return await act({ ...prepared, form })
    } catch (error) {
      const described = describeError(error)
      if (described && toldByForm.has(described.code))
        return data({ failure: described, typed: typedIn(form) }, { status: described.status })
      throw asResponse(error, prepared)
    }
  }
}

/** An action of the desk: who is no staff is turned away before the body, which may be a large file, is read. */
export function staffAction<Data>(act: (given: PageArguments & { form: FormData }) => Promise<Data>) {
  const run = formAction(act)
  return async (given: ActionFunctionArgs) => {
    const { viewer, lang, url, context } = prepare(given)
    if (!viewer) throw redirect(`${localePath(lang, '/sign-in')}?next=${encodeURIComponent(url.pathname)}`)
    if (context.mustAddSecondFactor) throw redirect(localePath(lang, '/account/second-factor'))
    if (!viewer.agency) throw data({ code: 'notAllowed' }, { status: 403 })
    return run(given)
  }
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
  // The desk speaks the languages its staff work in.
  if (!lang || !deskLanguages.some((spoken) => spoken === lang)) throw data({ code: 'notFound' }, { status: 404 })
  return { api: context.api, viewer: context.viewer, lang, params, request, url: new URL(request.url), context }
}

function asResponse(error: unknown, { lang, url, request, context }: PageArguments): unknown {
  const described = describeError(error)
  if (!described) return error
  if (described.code === 'signedOut') {
    const next = request.method === 'GET' ? `${url.pathname}${url.search}` : url.pathname
    return redirect(`${localePath(lang, '/sign-in')}?next=${encodeURIComponent(next)}`)
  }
  if (described.code === 'notAllowed' && context.mustAddSecondFactor)
    return redirect(localePath(lang, '/account/second-factor'))
  return data({ code: described.code }, { status: described.status })
}
