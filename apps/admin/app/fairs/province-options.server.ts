import type { Api } from '@matxich/api'
import type { Language } from '@matxich/i18n'

/** The 63 former units as choices of a select. */
export async function findProvinceOptions(api: Api, lang: Language) {
  const provinces = await api.concept.list({ kinds: ['former-province'], lang })
  return provinces.map(({ id, label }) => ({ value: id, label }))
}
