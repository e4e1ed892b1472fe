import { defaultLanguage, parseLanguage, translator } from '@matxich/i18n'
import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { revalidateAfterConflict } from '../../needs/revalidate-after-conflict.ts'
import { formAction, page } from '../../page.server.ts'
import { ConceptLabelProvider } from '../../parts/concept-labels.tsx'
import { pageTitle } from '../../parts/page-title.ts'
import { asSection, type Section } from '../../profile/sections.ts'
import { About } from './about.tsx'
import { Certificates } from './certificates.tsx'
import { ChooseStep } from './choose-step.tsx'
import { loadSection } from './load-section.server.ts'
import { Machines } from './machines.tsx'
import { Make } from './make.tsx'
import { Markets } from './markets.tsx'
import { Numbers } from './numbers.tsx'
import type { PartProps } from './part-props.ts'
import { Reach } from './reach.tsx'
import { ReadStep } from './read-step.tsx'
import { References } from './references.tsx'
import { saveSection } from './save-section.server.ts'
import { VisibilityPart } from './visibility-part.tsx'
import { Words } from './words.tsx'

export const loader = page((given) => loadSection(given))

export const action = formAction((given) => saveSection(given))

export const shouldRevalidate = revalidateAfterConflict

export const meta: MetaFunction = ({ params }) => {
  const language = parseLanguage(params.lang) ?? defaultLanguage
  const t = translator(language, 'profile')
  return [{ title: pageTitle(t(`section.${asSection(params.section) ?? 'make'}`), language) }]
}

const parts: Record<Section, (props: PartProps) => React.ReactNode> = {
  make: Make,
  read: ReadStep,
  processes: ChooseStep,
  materials: ChooseStep,
  machines: Machines,
  certificates: Certificates,
  reach: Reach,
  about: About,
  words: Words,
  numbers: Numbers,
  references: References,
  markets: Markets,
  visibility: VisibilityPart,
}

/** One part of one's own profile: a question of the first six, or a page of the full editor. */
export default function EditSection() {
  const data = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const Part = parts[data.section]
  return (
    <ConceptLabelProvider labels={data.labels}>
      {/* Fields begin from the draft anew after each save. */}
      <Part key={`${data.section}${data.revision}`} data={data} sent={sent} />
    </ConceptLabelProvider>
  )
}
