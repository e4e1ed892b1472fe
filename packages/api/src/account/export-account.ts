import {
  account,
  auditEvent,
  claimCase,
  mailMessage,
  membership,
  notice,
  organisation,
  profileDraft,
  savedSearch,
  session,
  storedFile,
  user,
} from '@matxich/db/schema'
import { desc, eq } from 'drizzle-orm'
import type { Context } from '../context.ts'
import { requireSignedIn } from '../permissions.ts'
import { isPlaceholder } from './login-name.ts'
import { getWantedEmail } from './wanted-email.ts'

/** Everything kept about the person who asks, for them to take along: no secrets, no words of others. */
export async function exportAccount(context: Context) {
  const { userId } = requireSignedIn(context)
  const { db, now } = context.services
  const [person, signIns, memberships, sessions, notices, mails, claims, drafts, searches, files, acts, wantedEmail] =
    await Promise.all([
      db.select().from(user).where(eq(user.id, userId)),
      db.select({ kind: account.providerId, since: account.createdAt }).from(account).where(eq(account.userId, userId)),
      db
        .select({
          organisation: organisation.name,
          kind: organisation.kind,
          role: membership.role,
          provinces: membership.provinces,
          since: membership.createdAt,
        })
        .from(membership)
        .innerJoin(organisation, eq(organisation.id, membership.organisationId))
        .where(eq(membership.userId, userId)),
      db
        .select({
          device: session.userAgent,
          address: session.ipAddress,
          since: session.createdAt,
          lastUsed: session.updatedAt,
        })
        .from(session)
        .where(eq(session.userId, userId)),
      db
        .select({
          kind: notice.kind,
          values: notice.values,
          path: notice.path,
          at: notice.createdAt,
          readAt: notice.readAt,
        })
        .from(notice)
        .where(eq(notice.userId, userId))
        .orderBy(desc(notice.createdAt)),
      db
        .select({
          kind: mailMessage.kind,
          to: mailMessage.recipient,
          subject: mailMessage.subject,
          at: mailMessage.createdAt,
          sentAt: mailMessage.sentAt,
        })
        .from(mailMessage)
        .where(eq(mailMessage.userId, userId))
        .orderBy(desc(mailMessage.createdAt)),
      db
        .select({
          enterpriseId: claimCase.enterpriseId,
          state: claimCase.state,
          proof: claimCase.proof,
          note: claimCase.note,
          reason: claimCase.reason,
          at: claimCase.createdAt,
          decidedAt: claimCase.decidedAt,
        })
        .from(claimCase)
        .where(eq(claimCase.userId, userId)),
      db
        .select({
          enterpriseId: profileDraft.enterpriseId,
          content: profileDraft.content,
          updatedAt: profileDraft.updatedAt,
        })
        .from(profileDraft)
        .where(eq(profileDraft.userId, userId)),
      db
        .select({
          name: savedSearch.name,
          text: savedSearch.text,
          lang: savedSearch.lang,
          facets: savedSearch.facets,
          dropped: savedSearch.dropped,
          only: savedSearch.only,
          alert: savedSearch.alert,
          at: savedSearch.createdAt,
        })
        .from(savedSearch)
        .where(eq(savedSearch.userId, userId)),
      db
        .select({
          fileName: storedFile.fileName,
          purpose: storedFile.purpose,
          size: storedFile.size,
          at: storedFile.createdAt,
        })
        .from(storedFile)
        .where(eq(storedFile.uploadedBy, userId)),
      db
        .select({
          at: auditEvent.at,
          action: auditEvent.action,
          subjectKind: auditEvent.subjectKind,
          subjectId: auditEvent.subjectId,
        })
        .from(auditEvent)
        .where(eq(auditEvent.actorId, userId))
        .orderBy(desc(auditEvent.at)),
      getWantedEmail(db, userId),
    ])
  const [own] = person
  return {
    exportedAt: now(),
    person: own && { ...own, email: isPlaceholder(own.email) ? null : own.email, wantedEmail },
    signIns,
    memberships,
    sessions,
    notices,
    mails,
    claims,
    drafts,
    searches,
    files,
    acts,
  }
}
