import { readNumber } from '@matxich/app/question'
import { localePath } from '@matxich/i18n'
import { redirect } from '@remix-run/node'
import { asNeedText, asTypedNeedText } from '../../needs/need-text-form.ts'
import { asPublishInput } from '../../needs/publish-choice.server.ts'
import { readPublishChoice } from '../../needs/publish-choice.ts'
import { relaxFromForm } from '../../needs/relax-from-form.server.ts'
import type { PageArguments } from '../../page.server.ts'
import { isAddableNumber } from './add-kinds.ts'
import { readChipChange } from './change-form.ts'

/** What any form of the composer's second step asks for; afterwards the page is shown anew. */
export async function changeNeed({ api, form, lang, params, url }: PageArguments & { form: FormData }): Promise<never> {
  const id = params.id ?? ''
  const intent = form.get('intent')
  const pressed = readChipChange(form.get('change'))
  if (pressed) {
    if (pressed.act === 'remove') await api.need.removeRequirement({ id, key: pressed.key })
    else if (pressed.act === 'must' || pressed.act === 'nice')
      await api.need.setRequirementLevel({ id, key: pressed.key, level: pressed.act })
    else await api.need.setAcceptance({ id, key: pressed.key, acceptance: pressed.act, isAccepted: false })
  } else if (intent === 'relax') {
    await relaxFromForm(api, id, form)
  } else if (intent === 'add') {
    await api.need.addRequirement({ id, requirement: readRequirement(form) })
  } else if (intent === 'revise') {
    const text = asNeedText(asTypedNeedText(Object.fromEntries(form)), lang)
    await api.need.revise({ id, revision: Number(form.get('revision')), text })
    throw redirect(localePath(lang, `/needs/${id}/edit?done=text`))
  } else if (intent === 'publish') {
    const wasOpen = (await api.need.get({ id })).state === 'open'
    const choice = readPublishChoice(form)
    await api.need.publish({ id, ...asPublishInput(choice) })
    // Nobody sees an invited need before somebody is asked, so that is the next step.
    const next = !wasOpen && choice.visibility === 'invited' ? '/firms' : ''
    throw redirect(localePath(lang, `/needs/${id}${next}?done=${wasOpen ? 'visibility' : 'published'}`))
  }
  const add = url.searchParams.get('add')
  const anchor = form.get('anchor') === 'requirements' ? '#requirements' : ''
  throw redirect(localePath(lang, `/needs/${id}/edit${add ? `?add=${encodeURIComponent(add)}` : ''}${anchor}`))
}

/** A requirement as typed; the use case checks that kind, concept, number and unit go together. */
function readRequirement(form: FormData) {
  const kind = String(form.get('kind'))
  const level = form.get('level') === 'nice' ? 'nice' : 'must'
  if (!isAddableNumber(kind))
    return {
      type: 'concept',
      kind: kind as 'material',
      concept: String(form.get('concept') ?? ''),
      alternatives: ['alternative1', 'alternative2'].flatMap((name) => String(form.get(name) ?? '') || []),
      accepts: form.getAll('accepts') as 'planned'[],
      level,
    } as const
  const isCount = kind === 'volume' || kind === 'shots' || kind === 'moq'
  const value = readNumber(String(form.get('value') ?? ''), isCount ? 'count' : 'measure')
  return { type: 'number', kind, value: value ?? Number.NaN, unit: String(form.get('unit') ?? ''), level } as const
}
