/** What the form of a fair holds, as it is sent to be checked: empty boxes are null, months are numbers. */
export function readFairForm(form: FormData) {
  const words = (name: string) => String(form.get(name) ?? '')
  const orNull = (name: string) => words(name).trim() || null
  return {
    kind: words('kind') as 'fair',
    nameVi: words('nameVi'),
    nameEn: words('nameEn'),
    descriptionVi: words('descriptionVi'),
    descriptionEn: words('descriptionEn'),
    startsOn: orNull('startsOn'),
    endsOn: orNull('endsOn'),
    usualMonths: form.getAll('usualMonths').map(Number),
    venue: words('venue'),
    city: words('city'),
    formerProvince: orNull('formerProvince'),
    organiser: words('organiser'),
    website: words('website').trim(),
    source: words('source'),
  }
}

/** What was typed, for a form that comes back with errors; the months chosen are joined by commas. */
export function typedFair(form: FormData): Record<string, string> {
  const typed = Object.fromEntries(fields.map((field) => [field, String(form.get(field) ?? '')]))
  return { ...typed, intent: String(form.get('intent') ?? ''), usualMonths: form.getAll('usualMonths').join() }
}

/** The same as values of the form. */
export function valuesOfTyped({ usualMonths = '', ...typed }: Record<string, string>): FairValues {
  return { ...typed, usualMonths: usualMonths.split(',') }
}

const fields = [
  'kind',
  'nameVi',
  'nameEn',
  'descriptionVi',
  'descriptionEn',
  'startsOn',
  'endsOn',
  'venue',
  'city',
  'formerProvince',
  'organiser',
  'website',
  'source',
] as const

export type FairValues = { [Field in (typeof fields)[number]]?: string | null } & { usualMonths: string[] }
