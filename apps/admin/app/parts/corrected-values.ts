/** How the fields of a row are named in its form, so that no heading of a file meets a name of ours. */
const prefix = 'cell:'

export function cellName(key: string): string {
  return `${prefix}${key}`
}

/** The corrected cells of a form by heading or path. */
export function correctedValues(form: FormData): Record<string, string> {
  return Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      name.startsWith(prefix) && typeof value === 'string' ? [[name.slice(prefix.length), value]] : [],
    ),
  )
}
