import type { Api } from '@matxich/api'
import type { Language } from '@matxich/i18n'
import type { Province } from './scope-field.tsx'

/** The former 63 provinces with their names, in the order of the reader's language. */
export async function listProvinces(api: Api, lang: Language): Promise<Province[]> {
  const concepts = await api.concept.list({ kinds: ['former-province'], lang })
  return concepts.map(({ id, label }) => ({ code: id, label }))
}
