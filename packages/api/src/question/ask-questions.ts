import type { Connection } from '@matxich/db'
import { getNeedsForSearch, type NeedForSearch } from '@matxich/db/queries'
import { engagement, enterprise, match, question } from '@matxich/db/schema'
import type { Requirement } from '@matxich/search'
import { and, eq, inArray } from 'drizzle-orm'
import type { z } from 'zod'
import { limit } from '../account/limit.ts'
import { noteEvent } from '../audit/note-event.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { scoreOwn } from '../match/score-own.ts'
import { lockOwnNeed } from '../need/need-access.ts'
import { requireEnterpriseWriter } from '../permissions.ts'
import { type AskedRequirement, askedAs, eachAsked } from './askable.ts'
import type { questionAskSchema } from './question-schema.ts'
import { questionExpiry, questionToken, questionTokenHash } from './question-token.ts'
import { type Reached, sendQuestions } from './send-questions.ts'

export interface AskedQuestions {
  /** Questions that went out now; those asked before and not yet run out are not sent again. */
  asked: number
  /** How the firm was reached; `nobody`: it has neither members nor an e-mail address, so the center asks it by telephone. */
  reached: Reached
}

/**
 * Asks a firm of the viewer's own need about requirements that it has not stated. Each is asked once per need; one whose
 * link ran out unanswered may be asked anew.
 * @throws AppError signedOut | notAllowed | notFound (no such need, or the firm is none of its suppliers) | conflict (the
 * need is not open, or nothing of it is left to ask) | rateLimited
 */
export async function askQuestions(
  context: Context,
  input: z.infer<typeof questionAskSchema>,
): Promise<AskedQuestions> {
  const viewer = requireEnterpriseWriter(context)
  const { services } = context
  const { db } = services
  const [before] = await getNeedsForSearch(db, [input.needId])
  if (before?.buyerId !== viewer.enterprise.id) throw new AppError('notFound', `need ${input.needId} is another's`)
  const unstated = await findUnstated(context, before, input.enterpriseId)
  await limit(context, 'ask', viewer.enterprise.id)
  return db.transaction(async (transaction) => {
    const row = await lockOwnNeed(transaction, viewer, input.needId)
    if (row.state !== 'open' || row.revision !== before.revision)
      throw new AppError('conflict', `need ${row.id} is ${row.state} at revision ${row.revision}`)
    const wanted = unstated.filter((asked) => input.keys.includes(asked.key)).flatMap(eachAsked)
    const ids = await writeQuestions(transaction, context, before, input.enterpriseId, wanted)
    if (ids.length === 0) throw new AppError('conflict', 'all of it was stated or asked before')
    const reached = await sendQuestions(transaction, context, { need: before, enterpriseId: input.enterpriseId, ids })
    await noteEvent(transaction, context, {
      action: 'question.ask',
      subjectKind: 'question',
      subjectId: ids[0]!,
      after: {
        needId: input.needId,
        enterpriseId: input.enterpriseId,
        keys: wanted.map((asked) => asked.key),
        reached,
      },
    })
    return { asked: ids.length, reached }
  })
}

/** What the firm has not stated of what the need asks, as both are now. @throws AppError notFound for a firm that is none of the need's suppliers */
async function findUnstated({ services }: Context, need: NeedForSearch, enterpriseId: string): Promise<Requirement[]> {
  const { db } = services
  const ofPair = (table: typeof match | typeof engagement) =>
    and(eq(table.needId, need.id), eq(table.enterpriseId, enterpriseId))
  const [[matched], [engaged], [listed]] = await Promise.all([
    db.select({ id: match.needId }).from(match).where(ofPair(match)),
    db.select({ id: engagement.id }).from(engagement).where(ofPair(engagement)),
    db
      .select({ id: enterprise.id })
      .from(enterprise)
      .where(and(eq(enterprise.id, enterpriseId), eq(enterprise.isListed, true))),
  ])
  const isKeptOut = need.excludedEnterpriseIds.includes(enterpriseId)
  const scored =
    (matched || engaged) && listed && !isKeptOut ? await scoreOwn(services, enterpriseId, need.requirements) : null
  if (!scored) throw new AppError('notFound', `${enterpriseId} is no supplier of ${need.id}`)
  return scored.verdicts
    .filter((verdict) => verdict.status === 'notStated')
    .map(({ requirement }) => requirement)
    .filter((asked) => askedAs(asked) !== null)
}

async function writeQuestions(
  db: Connection,
  { services, viewer }: Context,
  need: NeedForSearch,
  enterpriseId: string,
  wanted: AskedRequirement[],
): Promise<string[]> {
  const now = services.now()
  const known = await db
    .select()
    .from(question)
    .where(
      and(
        eq(question.needId, need.id),
        eq(question.enterpriseId, enterpriseId),
        inArray(question.requirementKey, [...wanted.map((asked) => asked.key), '']),
      ),
    )
    .for('update')
  const ids: string[] = []
  for (const asked of wanted) {
    const as = askedAs(asked)
    const before = known.find((row) => row.requirementKey === asked.key)
    if (!as || (before && (before.answeredAt !== null || before.expiresAt > now))) continue
    const id = before?.id ?? crypto.randomUUID()
    const expiresAt = questionExpiry(now)
    const values = {
      revision: need.revision,
      ...as,
      tokenHash: questionTokenHash(questionToken(services, id, expiresAt)),
      expiresAt,
      askedBy: viewer?.userId ?? null,
      askedAt: now,
    }
    if (before) await db.update(question).set(values).where(eq(question.id, id))
    else await db.insert(question).values({ id, needId: need.id, enterpriseId, requirementKey: asked.key, ...values })
    ids.push(id)
  }
  return ids
}
