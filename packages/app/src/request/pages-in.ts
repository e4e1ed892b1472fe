import type { Api, Viewer } from '@matxich/api'
import { type DescribedError, describeError } from '@matxich/api/errors'
import { type Language, localePath, parseLanguage } from '@matxich/i18n'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import type { FormAnswer } from '../form-answer.tsx'
import { isOutage } from './outage.ts'
import { readForm, typedIn } from './typed-form.ts'

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

/** Failures that the form itself tells, with what was typed kept; one that belongs to no field has the path ''. */
const toldByForm = new Set(['invalid', 'conflict', 'rateLimited'])

/** Files over the limit were read away before anybody could look at them. */
const tooLarge: DescribedError = { code: 'tooLarge', status: 413, issues: [{ path: 'file', rule: 'filesTooLarge' }] }

/** How long a browser is told to wait while a part is away. */
const retryHeaders = { 'Retry-After': '30' }

/** The loaders and actions of an app whose pages are in these languages. */
export function pagesIn(languages: readonly Language[]) {
  /** @throws a 404 answer for a language the app does not speak */
  function prepare({ request, params, context }: LoaderFunctionArgs): PageArguments {
    const lang = parseLanguage(params.lang)
    if (!lang || !languages.includes(lang)) throw data({ code: 'notFound' }, { status: 404 })
    return { api: context.api, viewer: context.viewer, lang, params, request, url: new URL(request.url), context }
  }

  /**
   * A loader: expected failures become the page that says so, a missing account leads to signing in and back. An address that
   * breaks a rule (an id that is none) leads nowhere, so it reads as not found.
   */
  function page<Data>(load: (given: PageArguments) => Promise<Data>) {
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

  /**
   * An action: a broken rule, a conflict or too many tries come back as `failure` for the form to show with what was typed;
   * everything else is as in a loader.
   */
  function formAction<Data>(act: (given: PageArguments & { form: FormData }) => Promise<Data>) {
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

  return { prepare, page, formAction }
}

/** The database does not answer: nobody can tell who sent the form, so it is neither taken nor led to signing in, but kept. */
function away(form: FormData) {
  const failure: FormAnswer['failure'] = { code: 'unavailable', status: 503, issues: [] }
  return data({ failure, typed: typedIn(form) }, { status: failure.status, headers: retryHeaders })
}

function asResponse(error: unknown, { lang, url, request, context }: PageArguments): unknown {
  const described = describeError(error)
  // Who cannot be told to be signed in is not signed out.
  if (described?.code === 'signedOut' ? context.isSessionUnread : !described && isOutage(error)) {
    context.logError(error)
    return data({ code: 'unavailable' }, { status: 503, headers: retryHeaders })
  }
  if (!described) return error
  if (described.code === 'signedOut') {
    const next = request.method === 'GET' ? `${url.pathname}${url.search}` : url.pathname
    return redirect(`${localePath(lang, '/sign-in')}?next=${encodeURIComponent(next)}`)
  }
  if (described.code === 'notAllowed' && context.mustAddSecondFactor)
    return redirect(localePath(lang, '/account/second-factor'))
  return data({ code: described.code }, { status: described.status })
}
