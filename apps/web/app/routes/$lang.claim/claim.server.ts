import { type Language, localePath } from '@matxich/i18n'
import { data, redirect } from '@remix-run/node'
import { formAction, page } from '../../page.server.ts'
import { countries, readClaimSearch, readPurpose } from './claim-search.ts'

export const loader = page(async ({ api, viewer, lang, url }) => {
  if (viewer?.agency) throw data({ code: 'notAllowed' }, { status: 403 })
  const own = await api.claim.mine()
  if (own.claim?.state === 'open' || own.member) throw redirect(localePath(lang, '/claim/status'))
  const asked = readClaimSearch(url.searchParams)
  const found = asked ? await api.claim.search(asked) : null
  const provinces = await api.concept.list({ kinds: ['former-province'], lang })
  return {
    asked,
    found,
    refused: own.claim?.state === 'refused' ? { name: own.claim.firm.name, reason: own.claim.reason } : null,
    purpose: readPurpose(url.searchParams.get('as')),
    isNew: url.searchParams.has('new') || (found !== null && found.firms.length === 0 && found.refusal === null),
    provinces: provinces.map(({ id, label }) => ({ value: id, label })),
    countries: countryOptions(lang),
    labels: Object.fromEntries(provinces.map(({ id, label }) => [`former-province:${id}`, label])),
  }
})

export const action = formAction(async ({ api, form, lang }) => {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const purpose = readPurpose(text('purpose'))
  if (form.get('intent') === 'open') await api.claim.open({ enterpriseId: text('enterpriseId'), purpose })
  else
    await api.claim.create({
      name: text('name'),
      country: text('country').toUpperCase(),
      taxCode: text('taxCode') || null,
      registrationNumber: text('registrationNumber') || null,
      formerProvince: text('formerProvince') || null,
      district: text('district') || null,
      purpose,
    })
  throw redirect(localePath(lang, '/claim/status'))
})

function countryOptions(lang: Language) {
  const names = new Intl.DisplayNames(lang, { type: 'region' })
  return countries
    .map((code) => ({ value: code, label: names.of(code) ?? code }))
    .sort((a, b) => a.label.localeCompare(b.label, lang))
}
