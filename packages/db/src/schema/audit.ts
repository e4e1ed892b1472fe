import { bigint, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt } from './columns.ts'

/** Every change of a business row: who, for whom, what, before and after. Written in the transaction of the change. */
export const auditEvent = pgTable(
  'audit_event',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: createdAt(),
    /** Null for the system itself. No foreign key: the trail outlives the account. */
    actorId: text(),
    actorOrganisationId: uuid(),
    /** `subject.verb`, e.g. `need.open`, `enterprise.import`. */
    action: text().notNull(),
    subjectKind: text().notNull(),
    subjectId: text().notNull(),
    before: jsonb(),
    after: jsonb(),
    /** Staff who act for an enterprise: who asked them, and how. */
    onBehalfOf: uuid(),
    requestedBy: text(),
    channel: text(),
    requestId: text(),
  },
  (table) => [index('audit_event_subject_idx').on(table.subjectKind, table.subjectId, table.at)],
)

/** Facts of this installation, e.g. which reference data is loaded. */
export const installation = pgTable('installation', {
  key: text().primaryKey(),
  value: jsonb().notNull(),
  updatedAt: createdAt(),
})
