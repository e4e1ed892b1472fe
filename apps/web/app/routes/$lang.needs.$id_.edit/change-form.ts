const acts = ['must', 'nice', 'remove', 'near_grade', 'planned'] as const

/**
 * One press on a requirement's chip, as the value of the button that sends it: `must:material:skd11`, `remove:tolerance`. What the buyer
 * took for met is taken back by its name: `near_grade:material:skd11`.
 */
export type ChipChange = { act: (typeof acts)[number]; key: string }

export function chipChangeValue({ act, key }: ChipChange): string {
  return `${act}:${key}`
}

export function readChipChange(value: FormDataEntryValue | null | undefined): ChipChange | null {
  const match = typeof value === 'string' ? /^(must|nice|remove|near_grade|planned):(.+)$/.exec(value) : null
  return match ? { act: match[1] as ChipChange['act'], key: match[2] ?? '' } : null
}

/** The requirements as they will stand once the press has arrived, so that the page need not wait for it. */
export function afterChange<Asked extends { key: string; level: 'must' | 'nice'; accepts?: string[] }>(
  requirements: Asked[],
  change: ChipChange | null,
): Asked[] {
  if (!change) return requirements
  const { act, key } = change
  if (act === 'remove') return requirements.filter((asked) => asked.key !== key)
  return requirements.map((asked) => {
    if (asked.key !== key) return asked
    if (act === 'must' || act === 'nice') return { ...asked, level: act }
    return { ...asked, accepts: asked.accepts?.filter((one) => one !== act) }
  })
}
