import { z } from 'zod'
import { readSeed } from './read-json.ts'

const editionSchema = z.object({
  year: z.number().int(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
})

const fairsFileSchema = z.object({
  source: z.object({ events: z.string() }),
  events: z.array(
    z.object({
      id: z.string(),
      vi: z.string(),
      en: z.string().nullish(),
      kind: z.string(),
      usual_city: z.string().nullish(),
      usual_venue: z.string().nullish(),
      usual_months: z.array(z.number().int().min(1).max(12)).default([]),
      organizer: z.string().nullish(),
      confidence: z.enum(['high', 'medium', 'low']),
      editions: z.array(editionSchema).default([]),
    }),
  ),
})

/** A recurring event of the trade, or one dated edition of it. */
export interface FairRecord {
  /** `mta-vietnam` for the event, `mta-vietnam:2026` for an edition. */
  key: string
  nameVi: string
  nameEn: string | null
  kind: string
  city: string | null
  venue: string | null
  organiser: string | null
  /** ISO dates; null while none are announced. */
  dates: { from: string; to: string } | null
  usualMonths: number[]
  source: string
  /** Whether it is known well enough to be shown before somebody at the center looked at it. */
  isSure: boolean
}

/** Known fairs: each event once by its usual months, and its latest dated edition. */
export function loadFairs(): FairRecord[] {
  const { source, events } = readSeed('fairs/fairs.json', fairsFileSchema)
  return events.flatMap((event) => {
    const known = {
      nameVi: event.vi,
      nameEn: event.en ?? null,
      kind: event.kind,
      city: event.usual_city ?? null,
      venue: event.usual_venue ?? null,
      organiser: event.organizer ?? null,
      usualMonths: event.usual_months,
      source: source.events,
    }
    const dated = event.editions.flatMap(({ year, from, to }) => (from && to ? [{ year, from, to }] : [])).at(-1)
    const isSure = event.confidence !== 'low'
    const recurring: FairRecord = {
      ...known,
      key: event.id,
      dates: null,
      isSure: isSure && event.usual_months.length > 0,
    }
    return dated
      ? [recurring, { ...known, key: `${event.id}:${dated.year}`, dates: { from: dated.from, to: dated.to }, isSure }]
      : [recurring]
  })
}
