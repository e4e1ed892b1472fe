import type { Api, GroupValues } from '@matxich/api'
import { AppError } from '@matxich/api/errors'
import { readNumber } from '@matxich/app/question'
import { localePath } from '@matxich/i18n'
import { redirect } from '@remix-run/node'
import type { PageArguments } from '../../page.server.ts'
import { asSection, nextPath, type Section, sectionPath } from '../../profile/sections.ts'

type Given = PageArguments & { form: FormData }

/** What a press on a page of the profile does; afterwards the address says where one is. */
export async function saveSection(given: Given): Promise<never> {
  const { form, params, lang, url } = given
  const section = asSection(params.section)
  if (!section) throw new AppError('notFound', `no part ${params.section}`)
  const isStart = url.searchParams.get('flow') === 'start'
  const to = await act(given, section)
  const stay = `${sectionPath(section, isStart)}${isStart ? '&' : '?'}saved=1`
  const path = to === 'stay' || form.has('stay') ? stay : to === 'next' ? (isStart ? nextPath(section) : stay) : to
  throw redirect(localePath(lang, path))
}

type Outcome = 'stay' | 'next' | string

const text = (form: FormData, name: string) => String(form.get(name) ?? '').trim()
const optional = (form: FormData, name: string) => text(form, name) || null
const all = (form: FormData, name: string) => form.getAll(name).map(String)

async function act({ api, form, url }: Given, section: Section): Promise<Outcome> {
  const revision = Number(text(form, 'revision')) || 0
  const isStart = url.searchParams.get('flow') === 'start'
  const intent = text(form, 'intent')
  if (intent === 'remove') {
    await api.profile.removeRow({ revision, group: rowGroup(section), id: text(form, 'id') })
    return 'stay'
  }
  if (intent === 'nothing') {
    await api.profile.answerNothing({ revision, step: 'certificates' })
    return 'next'
  }
  switch (section) {
    case 'make':
      if (intent === 'paste') {
        await api.profile.paste({ revision, text: String(form.get('text') ?? '') })
        return sectionPath('read', isStart)
      }
      await choose(api, form, revision, 'category')
      return 'next'
    case 'read':
      await api.profile.takeReading({
        revision,
        accepted: all(form, 'accepted'),
        byPartner: all(form, 'byPartner'),
        isAccented: form.get('words') === 'accented',
      })
      return isStart ? nextPath('make') : '/profile'
    case 'processes':
    case 'materials':
      await choose(api, form, revision, section === 'processes' ? 'process' : 'material')
      return 'next'
    case 'words':
      await api.profile.save({
        revision,
        group: 'description',
        value: { text: form.get('text'), lang: text(form, 'lang') || 'vi' },
      })
      return 'stay'
    case 'markets':
      await api.profile.save({
        revision,
        group: 'exports',
        value: { markets: all(form, 'markets'), languages: all(form, 'languages') },
      })
      return 'stay'
    case 'visibility':
      await saveVisibility(api, form, revision)
      return 'stay'
    case 'about':
      await saveAbout(api, form, revision)
      return 'stay'
    case 'reach':
      if (intent === 'place') {
        await api.profile.save({ revision, group: 'location', value: placeOf(form) })
        return 'stay'
      }
      if (intent === 'who') {
        await saveVisibility(api, form, revision)
        return 'stay'
      }
      await saveContact(api, form, revision)
      return 'stay'
    case 'machines':
      await api.profile.saveRow({ revision, group: 'equipment', row: await machineOf(api, form), answered: 'machines' })
      return 'stay'
    case 'certificates':
      await api.profile.saveRow({ revision, group: 'certificates', row: certificateOf(form), answered: 'certificates' })
      return 'stay'
    case 'references':
      await api.profile.saveRow({ revision, group: 'references', row: referenceOf(form) })
      return 'stay'
    case 'numbers':
      throw new AppError('notFound', 'nothing is saved on the list of products')
  }
}

function rowGroup(section: Section) {
  if (section === 'machines') return 'equipment' as const
  if (section === 'certificates' || section === 'references') return section
  if (section === 'numbers') return 'capabilities' as const
  return 'contacts' as const
}

function choose(api: Api, form: FormData, revision: number, kind: 'category' | 'process' | 'material') {
  return api.profile.choose({
    revision,
    kind,
    chosen: all(form, 'chosen'),
    byPartner: all(form, 'byPartner'),
    typed: text(form, 'typed'),
  })
}

async function saveVisibility(api: Api, form: FormData, revision: number): Promise<void> {
  const { content } = await api.profile.draft()
  const visibility = { ...content.visibility }
  for (const group of Object.keys(visibility)) {
    const chosen = form.get(`visibility.${group}`)
    if (typeof chosen === 'string') Object.assign(visibility, { [group]: chosen })
  }
  await api.profile.saveVisibility({ revision, visibility })
}

/** With the first contact comes the choice of who may see it. */
async function saveContact(api: Api, form: FormData, revision: number): Promise<void> {
  const saved = await api.profile.saveRow({ revision, group: 'contacts', row: contactOf(form), answered: 'reach' })
  if (form.has('visibility.contacts')) await saveVisibility(api, form, saved.revision)
}

/** Name and size are two groups on one page: the second is saved on top of the first. */
async function saveAbout(api: Api, form: FormData, revision: number): Promise<void> {
  const saved = await api.profile.save({
    revision,
    group: 'identity',
    value: {
      nameVi: text(form, 'nameVi'),
      nameEn: optional(form, 'nameEn'),
      roles: all(form, 'roles'),
      ownership: optional(form, 'ownership'),
      founded: readNumber(text(form, 'founded'), 'measure'),
    },
  })
  await api.profile.save({
    revision: saved.revision,
    group: 'size',
    value: { employees: readNumber(text(form, 'employees'), 'count') },
  })
}

function placeOf(form: FormData): GroupValues['location'] {
  return {
    formerProvince: optional(form, 'formerProvince'),
    district: optional(form, 'district'),
    park: optional(form, 'park'),
    address: optional(form, 'address'),
  }
}

/** A row without an id is a new one. */
const idOf = (form: FormData) => text(form, 'id') || crypto.randomUUID()

function contactOf(form: FormData) {
  const kind = text(form, 'kind')
  const value = text(form, 'value')
  const isBareSite = kind === 'website' && value !== '' && !/^[a-z]+:/i.test(value)
  return { id: idOf(form), kind, value: isBareSite ? `https://${value}` : value, person: optional(form, 'person') }
}

/** The kind of a machine is what was chosen, else what its name says. */
async function machineOf(api: Api, form: FormData) {
  const name = text(form, 'text')
  return {
    id: idOf(form),
    type: optional(form, 'type') ?? (await api.profile.nameConcept({ kind: 'equipment', text: name.slice(0, 300) })),
    text: name || null,
    maker: optional(form, 'maker'),
    model: optional(form, 'model'),
    quantity: readNumber(text(form, 'quantity'), 'count'),
    year: readNumber(text(form, 'year'), 'measure'),
  }
}

function certificateOf(form: FormData) {
  return {
    id: idOf(form),
    type: text(form, 'type'),
    state: text(form, 'state') || 'held',
    body: optional(form, 'body'),
    number: optional(form, 'number'),
    issuedOn: optional(form, 'issuedOn'),
    validTo: optional(form, 'validTo'),
  }
}

function referenceOf(form: FormData) {
  return {
    id: idOf(form),
    customerName: text(form, 'customerName'),
    country: optional(form, 'country'),
    product: optional(form, 'product'),
    since: readNumber(text(form, 'since'), 'measure'),
    isNameHidden: form.get('isNameHidden') === '1',
  }
}
