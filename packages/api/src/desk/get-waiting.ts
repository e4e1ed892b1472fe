import type { FieldGroup, VerificationMethod } from '@matxich/db'
import { verificationStands } from '@matxich/db/queries'
import {
  claimCase,
  enterprise,
  enterpriseVerification,
  mailMessage,
  user,
  verificationRequest,
} from '@matxich/db/schema'
import type { Language } from '@matxich/i18n'
import { and, asc, count, desc, eq, inArray, lt, type SQL, sql } from 'drizzle-orm'
import type { Context } from '../context.ts'
import { enterprisesInScope } from '../enterprise/find-enterprises.ts'
import { requireStaff } from '../permissions.ts'
import { findUnreached, type UnreachedFirm } from '../question/find-unreached.ts'
import { findStale, type StaleProfile } from './find-stale.ts'

/** How many there are, and the first five of them. */
interface Waiting<Row> {
  total: number
  rows: Row[]
}

export interface WaitingWork {
  /** Who says that an enterprise is theirs, longest waiting first. */
  claims: Waiting<{ id: string; enterpriseId: string; enterprise: string; person: string; createdAt: Date }>
  verifications: Waiting<{
    id: string
    enterpriseId: string
    enterprise: string
    fieldGroups: FieldGroup[]
    createdAt: Date
  }>
  /** Checks that end within thirty days, the first to end first. */
  expiring: Waiting<{
    id: string
    enterpriseId: string
    enterprise: string
    method: VerificationMethod
    validUntil: Date
  }>
  stale: Waiting<StaleProfile>
  /** Firms that a buyer asked and that do not know it. */
  unreached: Waiting<UnreachedFirm>
  /** Mails that did not go out, or of which that is not known: for everybody, since no province is theirs. */
  mails: Waiting<{ id: string; subject: string; state: 'failed' | 'uncertain'; at: Date }>
}

const shown = 5
const expiringDays = 30

/** What waits for the viewer today: each a count and the first five. @throws AppError signedOut | notAllowed */
export async function getWaiting(context: Context, lang: Language): Promise<WaitingWork> {
  const viewer = requireStaff(context)
  const scope = enterprisesInScope(viewer)
  const [claims, verifications, expiring, mails, stale, unreached] = await Promise.all([
    findClaims(context, scope),
    findVerifications(context, scope),
    findExpiring(context, scope),
    findMails(context),
    findStale(context, { page: 1, pageSize: shown }),
    findUnreached(context, { page: 1, pageSize: shown, lang }),
  ])
  return {
    claims,
    verifications,
    expiring,
    mails,
    stale: { total: stale.total, rows: stale.rows },
    unreached: { total: unreached.total, rows: unreached.rows },
  }
}

async function findClaims({ services: { db } }: Context, scope: SQL | undefined): Promise<WaitingWork['claims']> {
  const where = and(eq(claimCase.state, 'open'), scope)
  const from = () =>
    db
      .select({ total: count() })
      .from(claimCase)
      .innerJoin(enterprise, eq(enterprise.id, claimCase.enterpriseId))
      .where(where)
  const [total, rows] = await Promise.all([
    from(),
    db
      .select({
        id: claimCase.id,
        enterpriseId: enterprise.id,
        enterprise: enterprise.nameVi,
        person: user.name,
        createdAt: claimCase.createdAt,
      })
      .from(claimCase)
      .innerJoin(enterprise, eq(enterprise.id, claimCase.enterpriseId))
      .innerJoin(user, eq(user.id, claimCase.userId))
      .where(where)
      .orderBy(asc(claimCase.createdAt))
      .limit(shown),
  ])
  return { total: total[0]?.total ?? 0, rows }
}

async function findVerifications({ services: { db } }: Context, scope: SQL | undefined) {
  const where = and(eq(verificationRequest.state, 'open'), scope)
  const [total, rows] = await Promise.all([
    db
      .select({ total: count() })
      .from(verificationRequest)
      .innerJoin(enterprise, eq(enterprise.id, verificationRequest.enterpriseId))
      .where(where),
    db
      .select({
        id: verificationRequest.id,
        enterpriseId: enterprise.id,
        enterprise: enterprise.nameVi,
        fieldGroups: verificationRequest.fieldGroups,
        createdAt: verificationRequest.createdAt,
      })
      .from(verificationRequest)
      .innerJoin(enterprise, eq(enterprise.id, verificationRequest.enterpriseId))
      .where(where)
      .orderBy(asc(verificationRequest.createdAt))
      .limit(shown),
  ])
  return { total: total[0]?.total ?? 0, rows }
}

async function findExpiring({ services: { db, now } }: Context, scope: SQL | undefined) {
  const soon = new Date(now().getTime() + expiringDays * 24 * 3600 * 1000)
  const where = and(verificationStands(), lt(enterpriseVerification.validUntil, soon), isLatest, scope)
  const [total, rows] = await Promise.all([
    db
      .select({ total: count() })
      .from(enterpriseVerification)
      .innerJoin(enterprise, eq(enterprise.id, enterpriseVerification.enterpriseId))
      .where(where),
    db
      .select({
        id: enterpriseVerification.id,
        enterpriseId: enterprise.id,
        enterprise: enterprise.nameVi,
        method: enterpriseVerification.method,
        validUntil: enterpriseVerification.validUntil,
      })
      .from(enterpriseVerification)
      .innerJoin(enterprise, eq(enterprise.id, enterpriseVerification.enterpriseId))
      .where(where)
      .orderBy(asc(enterpriseVerification.validUntil))
      .limit(shown),
  ])
  return { total: total[0]?.total ?? 0, rows }
}

/** Not made good by a later check of the same parts. */
const isLatest = sql`not exists (select 1 from ${enterpriseVerification} later
  where later.enterprise_id = "enterprise_verification"."enterprise_id" and later.revoked_at is null
    and later.valid_until > "enterprise_verification"."valid_until"
    and later.field_groups @> "enterprise_verification"."field_groups")`

async function findMails({ services: { db } }: Context): Promise<WaitingWork['mails']> {
  const where = inArray(mailMessage.state, ['failed', 'uncertain'])
  const [total, rows] = await Promise.all([
    db.select({ total: count() }).from(mailMessage).where(where),
    db
      .select({
        id: mailMessage.id,
        subject: mailMessage.subject,
        state: mailMessage.state,
        at: mailMessage.createdAt,
      })
      .from(mailMessage)
      .where(where)
      .orderBy(desc(mailMessage.createdAt))
      .limit(shown),
  ])
  return {
    total: total[0]?.total ?? 0,
    rows: rows.map((row) => ({ ...row, state: row.state as 'failed' | 'uncertain' })),
  }
}
