import type { Api } from '@matxich/api'

/** Asks a firm what the form ticked, and says how it was reached. Nothing ticked asks nothing. */
export async function askFromForm(api: Api, needId: string, form: FormData): Promise<string> {
  const keys = form.getAll('key').map(String)
  if (keys.length === 0) return 'askedNothing'
  const { reached } = await api.question.ask({ needId, enterpriseId: String(form.get('enterpriseId')), keys })
  return `asked-${reached}`
}
