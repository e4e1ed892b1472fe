import type { FactSource, FieldGroup, Visibility } from '@matxich/db'
import { auditEvent, enterprise, enterpriseContact, enterpriseFieldGroup, user } from '@matxich/db/schema'
import { and, asc, desc, eq, ne } from 'drizzle-orm'
import { noteEvent } from '../audit/note-event.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { requireStaff } from '../permissions.ts'
import { enterprisesInScope } from './find-enterprises.ts'

/** What only the center sees of an enterprise: contacts, who said what for whose eyes, and what happened to it. */
export interface Dossier {
  contacts: { kind: 'phone' | 'email' | 'zalo' | 'website'; value: string; person: string | null }[]
  facts: {
    fieldGroup: FieldGroup
    source: FactSource
    sourceNote: string | null
    asOf: string
    visibility: Visibility
  }[]
  /** Newest first, at most 50. */
  timeline: { id: number; action: string; actor: string | null; at: Date; changed: string[] }[]
}

/** Reading contacts leaves a note, as reading personal data does everywhere. @throws AppError signedOut | notAllowed | notFound */
export async function getDossier(context: Context, id: string): Promise<Dossier> {
  const viewer = requireStaff(context)
  const { db } = context.services
  const [known] = await db
    .select({ id: enterprise.id })
    .from(enterprise)
    .where(and(eq(enterprise.id, id), enterprisesInScope(viewer)))
  if (!known) throw new AppError('notFound', `no enterprise ${id} in scope`)
  const [contacts, facts, events] = await Promise.all([
    db
      .select({ kind: enterpriseContact.kind, value: enterpriseContact.value, person: enterpriseContact.person })
      .from(enterpriseContact)
      .where(eq(enterpriseContact.enterpriseId, id))
      .orderBy(asc(enterpriseContact.kind), asc(enterpriseContact.value)),
    db
      .select({
        fieldGroup: enterpriseFieldGroup.fieldGroup,
        source: enterpriseFieldGroup.source,
        sourceNote: enterpriseFieldGroup.sourceNote,
        asOf: enterpriseFieldGroup.asOf,
        visibility: enterpriseFieldGroup.visibility,
      })
      .from(enterpriseFieldGroup)
      .where(eq(enterpriseFieldGroup.enterpriseId, id)),
    db
      .select({
        id: auditEvent.id,
        action: auditEvent.action,
        actor: user.name,
        at: auditEvent.at,
        after: auditEvent.after,
      })
      .from(auditEvent)
      .leftJoin(user, eq(user.id, auditEvent.actorId))
      .where(
        and(
          eq(auditEvent.subjectKind, 'enterprise'),
          eq(auditEvent.subjectId, id),
          ne(auditEvent.action, 'enterprise.readContacts'),
        ),
      )
      .orderBy(desc(auditEvent.id))
      .limit(50),
  ])
  if (contacts.length > 0)
    await noteEvent(db, context, { action: 'enterprise.readContacts', subjectKind: 'enterprise', subjectId: id })
  return {
    contacts,
    facts,
    timeline: events.map(({ after, ...event }) => ({
      ...event,
      changed: typeof after === 'object' && after !== null ? Object.keys(after) : [],
    })),
  }
}
