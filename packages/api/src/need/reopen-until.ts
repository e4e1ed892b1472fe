/** A need may be opened again for so long; later, a copy is the honest way. */
const reopenDays = 30

/** Until when a closed need may be opened again. */
export function reopenUntil(closedAt: Date): Date {
  return new Date(closedAt.getTime() + reopenDays * 24 * 3600 * 1000)
}
