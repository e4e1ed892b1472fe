import { AppError } from '@matxich/api/errors'
import { localePath } from '@matxich/i18n'
import { data, redirect } from '@remix-run/node'
import { uploadAction, uploadedFiles } from '../../upload-action.server.ts'

/** Every button of the page: adding, captions, order, removing and bringing back. */
export const actOnPhotos = uploadAction(async ({ api, form, lang }) => {
  const id = String(form.get('id'))
  const back = (outcome: Record<string, string>) =>
    redirect(localePath(lang, `/profile/photos?${new URLSearchParams(outcome)}`))
  switch (form.get('intent')) {
    case 'add': {
      const { added, issues } = await api.photo.add({ photos: await uploadedFiles(form, 'file') })
      if (issues.length === 0) throw back({ added: String(added.length) })
      const failure = { code: 'invalid' as const, status: 422, issues }
      return data({ failure, typed: {}, added: added.length }, { status: 422 })
    }
    case 'caption':
      await api.photo.caption({ id, caption: String(form.get('caption') ?? '') })
      throw back({ saved: id })
    case 'up':
    case 'down':
      await api.photo.move({ id, direction: form.get('intent') === 'up' ? 'up' : 'down' })
      throw back({})
    case 'remove':
      await api.photo.remove({ id })
      throw back({ removed: id })
    case 'restore':
      await api.photo.restore({ id })
      throw back({})
    default:
      throw new AppError('invalid', 'unknown intent', [{ path: 'intent', rule: 'chooseOne' }])
  }
})
