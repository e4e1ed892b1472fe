import type { FactSource, FieldGroup, Visibility } from '@matxich/db'
import { enterprise, enterpriseContact, enterpriseFieldGroup } from '@matxich/db/schema'
import { and, asc, eq } from 'drizzle-orm'
import { noteEvent } from '../audit/note-event.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { requireStaff } from '../permissions.ts'
import { enterprisesInScope } from './find-enterprises.ts'

/** What only the center sees of an enterprise: contacts, and who said what for whose eyes. */
export interface Dossier {
  contacts: { kind: 'phone' | 'email' | 'zalo' | 'website'; value: string; person: string | null }[]
  facts: {
    fieldGroup: FieldGroup
    source: FactSource
    sourceNote: string | null
    asOf: string
    visibility: Visibility
  }[]
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
  const [contacts, facts] = await Promise.all([
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
  ])
  if (contacts.length > 0)
    await noteEvent(db, context, { action: 'enterprise.readContacts', subjectKind: 'enterprise', subjectId: id })
  return { contacts, facts }
}
