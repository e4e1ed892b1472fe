import { defaultLanguage, localePath, parseLanguage } from '@matxich/i18n'
import { type ActionFunctionArgs, data, redirect } from '@remix-run/node'
import { formAction, type PageArguments } from './page.server.ts'

/** An action that takes files for an enterprise: who may not send them is turned away before they are read. */
export function uploadAction<Data>(act: (given: PageArguments & { form: FormData }) => Promise<Data>) {
  const run = formAction(act)
  return async (given: ActionFunctionArgs) => {
    const { viewer } = given.context
    if (!viewer) {
      const path = localePath(parseLanguage(given.params.lang) ?? defaultLanguage, '/sign-in')
      throw redirect(`${path}?next=${encodeURIComponent(new URL(given.request.url).pathname)}`)
    }
    if (!viewer.enterprise || viewer.enterprise.role === 'viewer') throw data({ code: 'notAllowed' }, { status: 403 })
    return run(given)
  }
}

/** The files of a field; a browser sends an empty one for a field left empty. */
export async function uploadedFiles(form: FormData, field: string) {
  const files = form.getAll(field).filter((value): value is File => value instanceof File && value.name !== '')
  return Promise.all(
    files.map(async (file) => ({ fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  )
}
