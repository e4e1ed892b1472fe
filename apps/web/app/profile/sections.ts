/** Parts of the profile that have a page of their own. */
export const sections = [
  'make',
  'read',
  'processes',
  'materials',
  'machines',
  'certificates',
  'reach',
  'about',
  'words',
  'numbers',
  'references',
  'markets',
  'visibility',
] as const
export type Section = (typeof sections)[number]

/** The six questions of a first profile, in their order. */
export const startSteps = ['make', 'processes', 'materials', 'machines', 'certificates', 'reach'] as const

export function asSection(text: string | undefined): Section | null {
  return sections.find((section) => section === text) ?? null
}

/** The address of a part, without the language; `isStart` keeps to the way of the six questions. */
export function sectionPath(section: Section, isStart = false): string {
  return `/profile/edit/${section}${isStart ? '?flow=start' : ''}`
}

/** Place among the six questions, from 0; reading a text belongs to the first. */
export function stepIndex(section: Section): number {
  return startSteps.indexOf((section === 'read' ? 'make' : section) as (typeof startSteps)[number])
}

export function nextPath(section: Section): string {
  const next = startSteps[stepIndex(section) + 1]
  return next ? sectionPath(next, true) : '/profile/publish'
}

export function previousPath(section: Section): string {
  if (section === 'read') return sectionPath('make', true)
  const previous = startSteps[stepIndex(section) - 1]
  return previous ? sectionPath(previous, true) : '/profile'
}
