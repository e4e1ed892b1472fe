import type { Api } from '@matxich/api'
import { type Language, localePath } from '@matxich/i18n'
import { data, redirect } from '@remix-run/node'
import type { PageArguments } from '../../page.server.ts'
import { keysOfRequirements, uniqueKeys } from '../../parts/labels.ts'
import { readTypedParts } from './parts-form.ts'

type CheckedPart = Awaited<ReturnType<Api['package']['checkParts']>>[number]

/** A list as it was read, for the page to show and the buyer to put right. */
export interface PartsPreview {
  rows: Pick<CheckedPart, 'values' | 'issues' | 'requirements'>[]
  unknownHeadings: string[]
  title: string
  deliverTo: string
  key: string
  labels: Record<string, string>
  /** The buyer wanted to go on, and some rows are still wrong. */
  isRefused: boolean
}

/**
 * Reads an uploaded list, checks rows anew after they were put right, or makes the drafts. What was read stands in the form
 * alone until then: nothing is kept of a list that is left.
 */
export async function actOnParts({ api, form, lang }: PageArguments & { form: FormData }) {
  const intent = form.get('intent')
  if (intent === 'read') {
    const file = form.get('file')
    const fileName = file instanceof File && file.name ? file.name : 'empty.csv'
    const bytes = new Uint8Array(file instanceof File ? await file.arrayBuffer() : [])
    const { rows, unknownHeadings } = await api.package.readParts({ fileName: fileName.slice(0, 255), bytes })
    const title = String(form.get('title') ?? '').trim() || fileName.replace(/\.[^.]*$/, '').slice(0, 200)
    return { preview: await describe(api, lang, form, rows, { title, unknownHeadings, isRefused: false }) }
  }
  const typed = readTypedParts(form)
  const rows = typed.length === 0 ? [] : await api.package.checkParts({ rows: typed, deliverTo: deliverTo(form) })
  const title = String(form.get('title') ?? '').trim()
  const leavesOutWrong = form.get('leaveOut') === '1'
  const isWrong = rows.some((row) => row.issues.length > 0) && !leavesOutWrong
  const isEmpty = !rows.some((row) => row.issues.length === 0)
  if (intent === 'create' && title !== '' && !isWrong && !isEmpty) {
    const { id, parts } = await api.package.create({
      title,
      rows: typed,
      deliverTo: deliverTo(form),
      leavesOutWrong,
      idempotencyKey: String(form.get('key') ?? ''),
    })
    throw redirect(localePath(lang, `/packages/${id}?done=created&n=${parts}`))
  }
  const isRefused = intent === 'create'
  const preview = await describe(api, lang, form, rows, { title, unknownHeadings: [], isRefused })
  return data({ preview }, { status: isRefused ? 422 : 200 })
}

async function describe(
  api: Api,
  lang: Language,
  form: FormData,
  rows: CheckedPart[],
  more: Pick<PartsPreview, 'title' | 'unknownHeadings' | 'isRefused'>,
): Promise<PartsPreview> {
  const keys = uniqueKeys(...rows.map((row) => keysOfRequirements(row.requirements)))
  return {
    ...more,
    rows: rows.map(({ values, issues, requirements }) => ({ values, issues, requirements })),
    deliverTo: deliverTo(form) ?? '',
    key: String(form.get('key') ?? ''),
    labels: await api.concept.labels({ keys, lang }),
  }
}

function deliverTo(form: FormData): string | null {
  const value = String(form.get('deliverTo') ?? '')
  return /^\d{2}$/.test(value) ? value : null
}
