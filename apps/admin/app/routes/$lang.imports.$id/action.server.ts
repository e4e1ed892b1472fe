import { localePath } from '@matxich/i18n'
import { data, redirect } from '@remix-run/node'
import { staffAction } from '../../page.server.ts'
import { correctedValues } from '../../parts/corrected-values.ts'
import { uploadedFile } from '../../parts/uploaded-file.server.ts'

/** What can be done with an import, one act per button. */
export const action = staffAction(async ({ api, form, lang, params, url }) => {
  const id = params.id ?? ''
  const here = localePath(lang, `/imports/${id}`)
  switch (form.get('act')) {
    case 'apply':
      await api.import.start({ id })
      throw redirect(here)
    case 'undo':
      await api.import.undo({ id })
      throw redirect(here)
    case 'correct': {
      const line = Number(form.get('line'))
      await api.import.correct({ id, line, values: correctedValues(form) })
      const search = new URLSearchParams(url.search)
      search.delete('index')
      search.set('line', String(line))
      throw redirect(`${here}?${search}#rows`)
    }
    case 'replace': {
      const file = await uploadedFile(form)
      if (!file) return data({ isMissing: true as const }, { status: 422 })
      await api.import.replaceFile({ id, ...file })
      throw redirect(here)
    }
    default:
      throw data({ code: 'invalid' }, { status: 422 })
  }
})
