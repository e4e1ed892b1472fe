import type { Api } from '@matxich/api'

const stages = ['invited', 'shortlisted', 'interested', 'declined'] as const

/** Takes the step that an engagement form asks for, and says which. The use case checks whether it is one from here. */
export async function moveFromForm(api: Api, needId: string, form: FormData): Promise<(typeof stages)[number]> {
  const to = String(form.get('to')) as (typeof stages)[number]
  const note = String(form.get('note') ?? '').trim()
  await api.engagement.move({
    needId,
    enterpriseId: String(form.get('enterpriseId')),
    to,
    ...(note ? { note } : {}),
  })
  return to
}
