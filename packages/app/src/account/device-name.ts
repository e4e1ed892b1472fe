const browsers = [
  ['Zalo', /Zalo/i],
  ['Edge', /Edg(e|A|iOS)?\//],
  ['Cốc Cốc', /coc_coc/i],
  ['Samsung Internet', /SamsungBrowser/],
  ['Firefox', /Firefox|FxiOS/],
  ['Chrome', /Chrome|CriOS/],
  ['Safari', /Safari/],
] as const
const systems = [
  ['Android', /Android/],
  ['iPhone', /iPhone/],
  ['iPad', /iPad/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS X|Macintosh/],
  ['Linux', /Linux/],
] as const

/** What people call a device, from what its browser says of itself: "Chrome · Android"; null when it says nothing known. */
export function deviceName(userAgent: string | null): string | null {
  if (!userAgent) return null
  const first = (list: readonly (readonly [string, RegExp])[]) => list.find(([, form]) => form.test(userAgent))?.[0]
  return [first(browsers), first(systems)].filter(Boolean).join(' · ') || null
}
