const longest = 120

/**
 * A name that is only ever shown: the last part of a path, without control characters, characters that turn the reading
 * direction (they hide endings), and what file systems refuse. Never empty, at most 120 characters, ending kept.
 */
export function cleanFileName(given: string, fallback = 'file'): string {
  const last = given.normalize('NFC').split(/[/\\]/).pop() ?? ''
  const plain = last
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '')
  if (plain === '') return fallback
  const characters = [...plain]
  if (characters.length <= longest) return plain
  const ending = /\.[\p{L}\p{N}]{1,8}$/u.exec(plain)?.[0] ?? ''
  return characters.slice(0, longest - [...ending].length).join('') + ending
}

/** The same name with the ending of what the file became. */
export function withEnding(name: string, ending: string): string {
  return `${name.replace(/\.[\p{L}\p{N}]{1,8}$/u, '') || name}.${ending}`
}
