import { z } from 'zod'

/** Beginnings of actions that the trail can be narrowed to, in the order people look for them. */
export const eventKinds = [
  'enterprise',
  'need',
  'engagement',
  'claim',
  'question',
  'import',
  'fair',
  'concept',
  'file',
  'photo',
  'certificate',
  'mail',
  'index',
  'member',
  'user',
  'audit',
] as const

const day = z.iso.date().nullable().catch(null)
const words = z.string().trim().max(100).catch('')

const searchSchema = z.object({
  who: words,
  kind: z.enum(eventKinds).nullable().catch(null),
  subject: words,
  from: day,
  to: day,
})

/** What the address of the trail says; a value nobody offers counts as not given, so that an old link still opens. */
export function readAuditSearch(params: URLSearchParams) {
  const search = searchSchema.parse({
    who: params.get('who') ?? '',
    kind: params.get('kind'),
    subject: params.get('subject') ?? '',
    from: params.get('from'),
    to: params.get('to'),
  })
  return { ...search, isOnWord: params.has('word') }
}

export type AuditSearch = ReturnType<typeof readAuditSearch>

/** The same as the use cases take it. */
export function asEventFilter({ kind, ...search }: AuditSearch) {
  return { ...search, action: kind ? `${kind}.` : '' }
}
