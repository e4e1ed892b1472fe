import type { Api } from '@matxich/api'

/** Takes the step of a need that a form asks for. The use case checks whether it is one. */
export async function relaxFromForm(api: Api, id: string, form: FormData): Promise<void> {
  await api.need.relax({ id, key: String(form.get('key')), how: String(form.get('how')) as 'nice' })
}
