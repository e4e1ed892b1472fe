import { type Language, localePath } from '@matxich/i18n'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { getFair } from './get-fair.ts'

/**
 * A fair as an iCalendar file of whole days (RFC 5545; the end is the day after the last one).
 * @throws AppError notFound (no such fair, or no days announced)
 */
export async function makeCalendarFile(
  context: Context,
  { id, lang }: { id: string; lang: Language },
): Promise<{ fileName: string; text: string }> {
  const found = await getFair(context, id)
  if (!found.startsOn || !found.endsOn) throw new AppError('notFound', `fair ${id} has no days yet`)
  const { createEvent } = await import('ics')
  const dayAfter = new Date(`${found.endsOn}T00:00:00Z`)
  dayAfter.setUTCDate(dayAfter.getUTCDate() + 1)
  const { error, value } = createEvent({
    uid: `${id}@matxich`,
    productId: 'matxich',
    title: lang === 'vi' ? found.nameVi : (found.nameEn ?? found.nameVi),
    start: asDay(found.startsOn),
    end: asDay(dayAfter.toISOString().slice(0, 10)),
    location: [found.venue, found.city].filter(Boolean).join(', '),
    url: `${context.services.urls.web}${localePath(lang, `/fairs/${id}`)}`,
    status: found.state === 'cancelled' ? 'CANCELLED' : 'CONFIRMED',
    sequence: found.version,
  })
  if (error || !value) throw error ?? new Error('calendar file is empty')
  return { fileName: `fair-${found.startsOn}.ics`, text: value }
}

function asDay(day: string): [number, number, number] {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return [year, month, date]
}
