import { Readable } from 'node:stream'
import { auditEvent } from '@matxich/db/schema'
import { type Language, languages, translator } from '@matxich/i18n'
import { and, lt } from 'drizzle-orm'
import { z } from 'zod'
import type { Context } from '../context.ts'
import { csvLine, csvStart } from '../import/csv-text.ts'
import { requireStaff } from '../permissions.ts'
import { type EventFilter, eventFilter, eventFilterSchema } from './event-filter.ts'
import { type AuditRow, describeEvents, selectEvents } from './find-events.ts'
import { noteEvent } from './note-event.ts'

export const eventExportSchema = eventFilterSchema.extend({ lang: z.enum(languages) })

const chunkSize = 500

/**
 * The trail as filtered, as a CSV file, row by row as it is made: never whole in memory. That it was taken is noted in the trail.
 * @throws AppError signedOut | notAllowed
 */
export async function exportEvents(context: Context, { lang, ...filter }: EventFilter & { lang: Language }) {
  const viewer = requireStaff(context)
  await noteEvent(context.services.db, context, {
    action: 'audit.export',
    subjectKind: 'organisation',
    subjectId: viewer.agency.id,
    after: filter,
  })
  const fileName = `matxich-audit-${context.services.now().toISOString().slice(0, 10)}.csv`
  const body = Readable.toWeb(Readable.from(csvFile(context, filter, lang))) as ReadableStream<Uint8Array>
  return { fileName, contentType: 'text/csv; charset=utf-8', body }
}

async function* csvFile(context: Context, filter: EventFilter, lang: Language): AsyncGenerator<Buffer> {
  const t = translator(lang, 'desk')
  const headings = (
    ['at', 'who', 'action', 'kind', 'id', 'subject', 'onWord', 'channel', 'before', 'after'] as const
  ).map((column) => t(`audit.column.${column}`))
  yield Buffer.from(csvStart + csvLine(headings))
  const where = eventFilter(requireStaff(context), filter)
  let last: number | null = null
  for (;;) {
    const events = await selectEvents(
      context.services.db,
      and(where, last === null ? undefined : lt(auditEvent.id, last)),
      chunkSize,
    )
    for (const row of await describeEvents(context, events, lang)) yield Buffer.from(csvLine(cellsOf(row)))
    last = events.at(-1)?.event.id ?? null
    if (events.length < chunkSize) return
  }
}

/** Actions and kinds stand as the trail keeps them, so that a file can be compared with another one. */
function cellsOf({ at, actor, action, subject, onWord, changes }: AuditRow): (string | null)[] {
  const side = (name: 'before' | 'after') =>
    changes.flatMap((change) => (change[name] === null ? [] : `${change.field}: ${change[name]}`)).join('\n')
  return [
    at.toISOString(),
    actor?.name ?? actor?.id ?? null,
    action,
    subject.kind,
    subject.id,
    subject.name,
    onWord?.requestedBy ?? null,
    onWord?.channel ?? null,
    side('before'),
    side('after'),
  ]
}
