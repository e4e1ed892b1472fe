import { localePath } from '@matxich/i18n'
import { data, redirect } from '@remix-run/node'
import { formAction, page } from '../../page.server.ts'

export const loader = page(async ({ api, viewer, lang, url }) => {
  const own = await api.claim.mine()
  if (own.claim?.state !== 'open' && !own.member) throw redirect(localePath(lang, '/claim'))
  const { searchParams } = url
  return {
    own,
    person: viewer?.name ?? '',
    sentTo: searchParams.get('sent'),
    isLetterSaved: searchParams.has('letter'),
    isCodeRight: searchParams.has('right'),
  }
})

export const action = formAction(async ({ api, form, lang }) => {
  const back = (query = '') => redirect(localePath(lang, `/claim/status${query}`))
  switch (form.get('intent')) {
    case 'letter': {
      const file = form.get('file')
      if (!(file instanceof File) || file.name === '')
        return data(
          {
            failure: { code: 'invalid' as const, status: 422, issues: [{ path: 'file', rule: 'required' }] },
            typed: { intent: 'letter' } as Record<string, string>,
          },
          { status: 422 },
        )
      await api.claim.attachLetter({ fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
      throw back('?letter')
    }
    case 'sendCode': {
      const { sentTo } = await api.claim.sendCode({ contactId: String(form.get('contactId') ?? '') })
      throw back(`?sent=${encodeURIComponent(sentTo)}#code`)
    }
    case 'enterCode': {
      const { outcome } = await api.claim.enterCode({ code: String(form.get('code') ?? '') })
      throw back(outcome === 'waiting' ? '?right' : '')
    }
    case 'withdraw':
      await api.claim.withdraw()
      throw redirect(localePath(lang, '/claim'))
    default:
      throw data({ code: 'invalid' }, { status: 422 })
  }
})
