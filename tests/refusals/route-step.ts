/** The demo accounts, and who has none. */
export const people = ['visitor', 'buyer', 'supplier', 'staff'] as const
export type Person = (typeof people)[number]

/** Ids of real rows, so that an outsider asks for what is there. */
export interface Targets {
  /** An open need of the demo buyer that only matching enterprises see; the demo supplier is one. */
  need: string
  /** A need that none of the demo accounts may see. */
  foreignNeed: string
  supplier: string
  importId: string
  /** A fair that the center has not published. */
  fairDraft: string
}

export interface RouteStep {
  path: (targets: Targets) => string
  /** Who may read it; left out where there is nothing to read. */
  read?: readonly Person[]
  /** Who may send it, and what is sent. */
  write?: { allowed: readonly Person[]; form: (targets: Targets) => Record<string, string> }
  /** Words of another's that a refused answer must not hold. */
  secret?: string
}
