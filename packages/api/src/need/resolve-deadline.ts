import type { z } from 'zod'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { requireEnterprise } from '../permissions.ts'
import { type DeadlineTimeZone, deadlineTimeZones } from './deadline-zones.ts'
import type { deadlineSchema } from './need-schema.ts'
import { addWorkingDays, countWorkingDays, dayIn, endOfWorkingDay, findHolidays, type Holiday } from './working-days.ts'

/** A need may wait for answers so long; it also bounds the calendars that are read. */
const furthestMs = 2 * 366 * 24 * 3600 * 1000

export interface Deadline {
  /** ISO day, on the calendar of `timeZone`. */
  deadline: string
  /** 17:00 of that day there. */
  deadlineAt: Date
  deadlineTimeZone: DeadlineTimeZone
}

/** A deadline with what a person wants to know before setting it. */
export interface ExplainedDeadline extends Deadline {
  /** From today until then, on which both sides work. */
  workingDays: number
  /** What lies in between and does not count, weekends left out. */
  holidays: Holiday[]
}

/**
 * The moment until which answers count: a day given, or so many working days from today where both sides work.
 * @throws AppError invalid (a day that has passed, or lies more than two years ahead)
 */
export async function resolveDeadline(
  { services, viewer }: Context,
  given: z.infer<typeof deadlineSchema>,
): Promise<Deadline | null> {
  const timeZone = given.timeZone ?? asDeadlineZone(viewer?.timeZone)
  const now = services.now()
  const deadline = given.workingDays
    ? await addWorkingDays(dayIn(timeZone, now), given.workingDays, timeZone)
    : (given.deadline ?? null)
  if (!deadline) return null
  const deadlineAt = endOfWorkingDay(deadline, timeZone)
  if (deadlineAt <= now)
    throw new AppError('invalid', 'deadline has passed', [{ path: 'deadline', rule: 'datePassed' }])
  if (deadlineAt.getTime() > now.getTime() + furthestMs) {
    const maximum = new Date(now.getTime() + furthestMs).toISOString()
    throw new AppError('invalid', 'deadline too far', [{ path: 'deadline', rule: 'dateTooLate', values: { maximum } }])
  }
  return { deadline, deadlineAt, deadlineTimeZone: timeZone }
}

/** The same, explained for the form. @throws AppError as `resolveDeadline`, signedOut, notAllowed */
export async function explainDeadline(
  context: Context,
  given: z.infer<typeof deadlineSchema>,
): Promise<ExplainedDeadline | null> {
  requireEnterprise(context)
  const resolved = await resolveDeadline(context, given)
  if (!resolved) return null
  const { deadline, deadlineTimeZone } = resolved
  const today = dayIn(deadlineTimeZone, context.services.now())
  const [workingDays, holidays] = await Promise.all([
    countWorkingDays(today, deadline, deadlineTimeZone),
    findHolidays(today, deadline, deadlineTimeZone),
  ])
  return { ...resolved, workingDays, holidays }
}

/** The zone a deadline is kept in for somebody: their own where its calendar is known, else Vietnam's. */
export function asDeadlineZone(timeZone: string | null | undefined): DeadlineTimeZone {
  return timeZone && timeZone in deadlineTimeZones ? (timeZone as DeadlineTimeZone) : 'Asia/Ho_Chi_Minh'
}
