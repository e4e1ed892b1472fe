import { auditEvent, enterprise, user } from '@matxich/db/schema'
import { and, eq, ilike, isNotNull, or, type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Guarded } from '../context.ts'
import { enterprisesInScope } from '../enterprise/find-enterprises.ts'
import { eventsOfEnterprises } from './events-of-enterprises.ts'

export const eventFilterSchema = z.object({
  /** Part of the name or address of whoever did it. */
  who: z.string().trim().max(100).default(''),
  /** Beginning of the action: `enterprise.` or `need.publish`. */
  action: z.string().trim().max(60).default(''),
  /** Part of an enterprise's name, its tax code, or the id of anything. */
  subject: z.string().trim().max(100).default(''),
  /** Only what staff did on somebody else's word. */
  isOnWord: z.boolean().default(false),
  /** First and last day, both counted, in Vietnam. */
  from: z.iso.date().nullish(),
  to: z.iso.date().nullish(),
})
export type EventFilter = z.infer<typeof eventFilterSchema>

/** Which events a member of staff may read, and of those the ones asked for. */
export function eventFilter(viewer: Guarded<'agency'>, given: EventFilter): SQL | undefined {
  return and(
    eventsInScope(viewer),
    given.who ? sql`${auditEvent.actorId} in (select ${user.id} from ${user} where ${named(given.who)})` : undefined,
    given.action ? ilike(auditEvent.action, `${escaped(given.action)}%`) : undefined,
    given.subject ? aboutSubject(given.subject) : undefined,
    given.isOnWord ? isNotNull(auditEvent.requestedBy) : undefined,
    given.from ? sql`${auditEvent.at} >= ${given.from}::date::timestamp at time zone ${zone}` : undefined,
    given.to ? sql`${auditEvent.at} < (${given.to}::date + 1)::timestamp at time zone ${zone}` : undefined,
  )
}

const zone = 'Asia/Ho_Chi_Minh'

/** Staff of some provinces see what happened to the enterprises there, on whose behalf, and what they did themselves. */
function eventsInScope(viewer: Guarded<'agency'>): SQL | undefined {
  const scope = enterprisesInScope(viewer)
  if (!scope) return undefined
  const ids = sql`select ${enterprise.id} from ${enterprise} where ${scope}`
  return or(eq(auditEvent.actorId, viewer.userId), eventsOfEnterprises(ids), sql`${auditEvent.onBehalfOf} in (${ids})`)
}

function aboutSubject(text: string): SQL | undefined {
  const like = `%${escaped(text)}%`
  return or(
    eq(auditEvent.subjectId, text),
    eventsOfEnterprises(sql`select ${enterprise.id} from ${enterprise}
      where f_unaccent(${enterprise.nameVi}) ilike f_unaccent(${like}) or ${enterprise.taxCode} = ${text}`),
  )
}

function named(text: string): SQL {
  const like = `%${escaped(text)}%`
  return sql`(f_unaccent(${user.name}) ilike f_unaccent(${like}) or ${user.email} ilike ${like})`
}

const escaped = (text: string) => text.replace(/[%_\\]/g, '\\$&')
