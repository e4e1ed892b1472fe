import {
  auditEvent,
  claimCase,
  engagement,
  mailMessage,
  membership,
  need,
  question,
  storedFile,
} from '@matxich/db/schema'
import { and, inArray, or, type SQL, sql } from 'drizzle-orm'

/** Subjects whose contents are the business of the firm and its counterpart: the center sees that, not what. */
export const closedSubjects: readonly string[] = ['need', 'engagement', 'question']

/**
 * Events of enterprises themselves and of their needs, engagements, claims, questions, files and the mails to their people.
 * @param ids a query of one column of enterprise ids
 */
export function eventsOfEnterprises(ids: SQL): SQL | undefined {
  const among = (kinds: string[], subjects: SQL) =>
    and(inArray(auditEvent.subjectKind, kinds), sql`${auditEvent.subjectId} in (${subjects})`)
  return or(
    among(['enterprise', 'organisation'], sql`select of_firm.id::text from (${ids}) of_firm (id)`),
    among(['need'], sql`select ${need.id}::text from ${need} where ${need.buyerId} in (${ids})`),
    among(
      ['engagement'],
      sql`select ${engagement.id}::text from ${engagement} where ${engagement.enterpriseId} in (${ids})`,
    ),
    among(['claim'], sql`select ${claimCase.id}::text from ${claimCase} where ${claimCase.enterpriseId} in (${ids})`),
    among(['question'], sql`select ${question.id}::text from ${question} where ${question.enterpriseId} in (${ids})`),
    among(
      ['file'],
      sql`select ${storedFile.id}::text from ${storedFile} where ${storedFile.organisationId} in (${ids})`,
    ),
    among(
      ['mail'],
      sql`select ${mailMessage.id}::text from ${mailMessage} where ${mailMessage.userId} in
        (select ${membership.userId} from ${membership} where ${membership.organisationId} in (${ids}))`,
    ),
  )
}
