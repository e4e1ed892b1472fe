import type { IntroductionReading } from '@matxich/api'
import { AppError } from '@matxich/api/errors'
import { localePath } from '@matxich/i18n'
import { redirect } from '@remix-run/node'
import type { PageArguments } from '../../page.server.ts'
import { uniqueKeys } from '../../parts/labels.ts'
import { keysOfReading, keysOfValues } from '../../profile/keys-of-draft.ts'
import { asSection, type Section, sectionPath } from '../../profile/sections.ts'

/** Lists of concepts that a part chooses from. */
const kindsOf: Partial<
  Record<Section, ('category' | 'process' | 'material' | 'equipment' | 'certification' | 'former-province' | 'park')[]>
> = {
  make: ['category'],
  processes: ['process'],
  materials: ['material'],
  machines: ['equipment'],
  certificates: ['certification'],
  reach: ['former-province', 'park'],
}

const noIds: string[] = []

/** Everything that one part of the profile shows. */
export async function loadSection({ api, lang, params, url }: PageArguments) {
  const section = asSection(params.section)
  if (!section) throw new AppError('notFound', `no part ${params.section}`)
  const isStart = url.searchParams.get('flow') === 'start'
  const draft = await api.profile.draft()
  const { values, visibility, paste, answered } = draft.content
  if (section === 'read' && paste === null) throw redirect(localePath(lang, sectionPath('make', isStart)))
  const kinds = kindsOf[section] ?? []
  const categories = values.capabilities.flatMap(({ category }) => category ?? [])
  const [options, usual, reading] = await Promise.all([
    kinds.length > 0 ? api.concept.list({ kinds, lang }) : [],
    section === 'processes' ? api.profile.usualProcesses({ categories }) : noIds,
    readingFor(section, api, paste, values.description),
  ])
  const keys = uniqueKeys(
    keysOfValues(values),
    reading ? keysOfReading(reading) : [],
    usual.map((id) => `process:${id}`),
  )
  return {
    section,
    isStart,
    isSaved: url.searchParams.has('saved'),
    revision: draft.revision,
    taxCode: draft.taxCode,
    enterpriseId: draft.enterpriseId,
    values,
    visibility,
    answered,
    pasted: paste?.text ?? '',
    options,
    usual,
    reading,
    labels: await api.concept.labels({ keys, lang }),
  }
}

export type SectionData = Awaited<ReturnType<typeof loadSection>>

/** The pasted text to confirm; of the words of the profile, only the accents that could be put back. */
async function readingFor(
  section: Section,
  api: PageArguments['api'],
  paste: { text: string } | null,
  description: { text: string | null },
): Promise<IntroductionReading | null> {
  if (section === 'read' && paste) return api.profile.read({ text: paste.text })
  if (section === 'words' && description.text) return api.profile.read({ text: description.text })
  return null
}
