import { localePath } from '@matxich/i18n'
import { data, redirect } from '@remix-run/node'
import { page, staffAction } from '../../page.server.ts'

export const loader = page(async ({ api, params, lang, viewer, url }) => {
  const claim = await api.claim.get({ id: params.id ?? '' })
  const { formerProvince } = claim.enterprise
  const labels = formerProvince ? await api.concept.labels({ keys: [`former-province:${formerProvince}`], lang }) : {}
  const done = (['confirm', 'refuse', 'takeBack'] as const).find((one) => one === url.searchParams.get('done'))
  return {
    claim,
    province: Object.values(labels)[0] ?? null,
    done: done ?? null,
    mayDecide: viewer?.agency?.role !== 'viewer',
  }
})

export const action = staffAction(async ({ api, form, params, lang }) => {
  const id = params.id ?? ''
  const reason = String(form.get('reason') ?? '').trim()
  const removeUserIds = form.getAll('remove').map(String)
  const intent = form.get('intent')
  if (intent === 'confirm') {
    const proof = (['letter', 'contact_code', 'staff_word'] as const).find((one) => one === form.get('proof'))
    await api.claim.confirm({ id, proof: proof ?? 'staff_word', reason: reason || null, removeUserIds })
  } else if (intent === 'refuse') await api.claim.refuse({ id, reason })
  else if (intent === 'takeBack') await api.claim.takeBack({ id, reason, removeUserIds })
  else throw data({ code: 'invalid' }, { status: 422 })
  throw redirect(localePath(lang, `/claims/${id}?done=${intent}`))
})
