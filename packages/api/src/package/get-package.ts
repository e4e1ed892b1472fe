import type { NeedState } from '@matxich/db'
import { isNeedPast } from '@matxich/db/queries'
import { engagement, match, need, needPackage, needRevision, requirement } from '@matxich/db/schema'
import { and, asc, count, desc, eq, gte, inArray, sql } from 'drizzle-orm'
import type { Context } from '../context.ts'
import { nextStages } from '../engagement/stages.ts'
import { describeEnterprises, type EnterpriseSummary } from '../enterprise/describe-enterprises.ts'
import { fitThreshold } from '../match/fit-threshold.ts'
import { type Page, pageOffset } from '../page.ts'
import { requireEnterprise } from '../permissions.ts'
import { getOwnPackage } from './package-access.ts'

export interface PackagePart {
  id: string
  title: string
  lang: string
  state: NeedState
  outcome: string | null
  requirements: number
  /** Firms that fit, and the score of the best, 0..1; null while nobody is ranked. */
  firms: number
  bestScore: number | null
  engagements: number
  deadline: string | null
  isPast: boolean
}

/** A firm with how many of the package's open parts it fits. */
export interface PackageFirm {
  supplier: EnterpriseSummary
  parts: number
  averageScore: number
  needs: { id: string; title: string; score: number }[]
  /** Open parts that it does not take part in yet. */
  toInvite: number
}

export interface PackageDetail {
  id: string
  title: string
  createdAt: Date
  parts: PackagePart[]
  firms: PackageFirm[]
}

/** So many firms are shown beside a package; each part has its own list of all. */
const shownFirms = 12

/** One package of the viewer's own: its parts, and the firms that fit most of them. @throws AppError signedOut | notAllowed | notFound */
export async function getPackage(context: Context, id: string): Promise<PackageDetail> {
  const viewer = requireEnterprise(context)
  const { db, now } = context.services
  const { title, createdAt } = await getOwnPackage(db, viewer, id)
  const ofNeed = sql.raw('"need"."id"')
  const fits = sql`from ${match} m where m.need_id = ${ofNeed} and m.score >= ${fitThreshold}`
  const parts = await db
    .select({
      id: need.id,
      title: needRevision.title,
      lang: needRevision.lang,
      state: need.state,
      outcome: need.outcome,
      requirements: sql<number>`(select count(*)::int from ${requirement} r
        where r.need_id = ${ofNeed} and r.revision = "need"."revision")`,
      firms: sql<number>`(select count(*)::int ${fits})`,
      bestScore: sql<number | null>`(select max(m.score) ${fits})`,
      engagements: sql<number>`(select count(*)::int from ${engagement} e where e.need_id = ${ofNeed})`,
      deadline: need.deadline,
      isPast: isNeedPast(now()),
    })
    .from(need)
    .innerJoin(needRevision, and(eq(needRevision.needId, need.id), eq(needRevision.revision, need.revision)))
    .where(eq(need.packageId, id))
    .orderBy(asc(need.createdAt), asc(need.id))
  return { id, title, createdAt, parts, firms: await findPackageFirms(context, parts) }
}

async function findPackageFirms(context: Context, parts: PackagePart[]): Promise<PackageFirm[]> {
  const { db } = context.services
  const ids = parts.map((part) => part.id)
  if (ids.length === 0) return []
  const fitting = and(inArray(match.needId, ids), gte(match.score, fitThreshold))
  const best = await db
    .select({ id: match.enterpriseId, parts: count(), average: sql<number>`avg(${match.score})` })
    .from(match)
    .where(fitting)
    .groupBy(match.enterpriseId)
    .orderBy(desc(count()), desc(sql`avg(${match.score})`), asc(match.enterpriseId))
    .limit(shownFirms)
  const firmIds = best.map((row) => row.id)
  const [suppliers, taking, scores] = await Promise.all([
    describeEnterprises(context, firmIds),
    db
      .select({ needId: engagement.needId, enterpriseId: engagement.enterpriseId, stage: engagement.stage })
      .from(engagement)
      .where(and(inArray(engagement.needId, ids), inArray(engagement.enterpriseId, firmIds))),
    db
      .select({ needId: match.needId, enterpriseId: match.enterpriseId, score: match.score })
      .from(match)
      .where(and(fitting, inArray(match.enterpriseId, firmIds)))
      .orderBy(desc(match.score)),
  ])
  const titles = new Map(parts.map((part) => [part.id, part.title]))
  return best.flatMap((row) => {
    const supplier = suppliers.get(row.id)
    if (!supplier) return []
    const needs = scores
      .filter((one) => one.enterpriseId === row.id)
      .map(({ needId, score }) => ({ id: needId, title: titles.get(needId) ?? '', score }))
    const toInvite = parts.filter((part) => {
      const known = taking.find((one) => one.needId === part.id && one.enterpriseId === row.id)
      return part.state === 'open' && nextStages('buyer', known?.stage ?? null).includes('invited')
    })
    return [{ supplier, parts: row.parts, averageScore: Number(row.average), needs, toInvite: toInvite.length }]
  })
}

export interface OwnPackage {
  id: string
  title: string
  createdAt: Date
  draft: number
  open: number
  closed: number
}

/** The packages of the viewer's own organisation, newest first. @throws AppError signedOut | notAllowed */
export async function findOwnPackages(
  context: Context,
  input: { page: number; pageSize: number },
): Promise<Page<OwnPackage>> {
  const viewer = requireEnterprise(context)
  const { db } = context.services
  const own = eq(needPackage.buyerId, viewer.enterprise.id)
  const inState = (state: NeedState) =>
    sql<number>`(select count(*)::int from ${need} n where n.package_id = "need_package"."id" and n.state = ${state})`
  const [total, rows] = await Promise.all([
    db.select({ total: count() }).from(needPackage).where(own),
    db
      .select({
        id: needPackage.id,
        title: needPackage.title,
        createdAt: needPackage.createdAt,
        draft: inState('draft'),
        open: inState('open'),
        closed: inState('closed'),
      })
      .from(needPackage)
      .where(own)
      .orderBy(desc(needPackage.createdAt), needPackage.id)
      .limit(input.pageSize)
      .offset(pageOffset(input)),
  ])
  return { rows, total: total[0]?.total ?? 0, page: input.page, pageSize: input.pageSize }
}
