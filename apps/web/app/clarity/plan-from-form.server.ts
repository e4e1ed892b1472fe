import type { Api } from '@matxich/api'

/** States a certificate as being prepared, as the panel's form says. */
export async function planFromForm(api: Api, form: FormData): Promise<void> {
  await api.clarity.plan({
    concept: String(form.get('concept')),
    plannedFor: String(form.get('plannedFor') ?? '') || null,
  })
}
