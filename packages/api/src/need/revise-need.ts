import { isDeepStrictEqual } from 'node:util'
import type { Acceptance } from '@matxich/db'
import { getNeedsForSearch, type StoredRequirement } from '@matxich/db/queries'
import { need } from '@matxich/db/schema'
import { type Requirement, readNeed } from '@matxich/search'
import { eq } from 'drizzle-orm'
import { noteEvent } from '../audit/note-event.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { rematchNeeds } from '../match/rematch-needs.ts'
import { requireEnterpriseWriter } from '../permissions.ts'
import { asNeedText, checkConcepts } from './create-need.ts'
import { lockOwnNeed } from './need-access.ts'
import { asFormFields, type NeedTextInput } from './need-schema.ts'
import { asStored, writeRevision } from './write-revision.ts'

/**
 * Replaces the text of a need by a new revision and reads it anew; the older revision stays.
 * `revision` is the one the buyer was looking at.
 * @throws AppError notFound | invalid (an unknown category or province, an open need that would ask nothing)
 *   | conflict, when the need is closed or somebody revised it meanwhile
 */
export async function reviseNeed(context: Context, id: string, revision: number, text: NeedTextInput): Promise<void> {
  const viewer = requireEnterpriseWriter(context)
  const { db, lexicon } = context.services
  const words = await lexicon()
  checkConcepts(words, text)
  const { requirements } = readNeed(words, asNeedText(text))
  const wasOpen = await db.transaction(async (transaction) => {
    const row = await lockOwnNeed(transaction, viewer, id)
    if (row.state === 'closed' || row.revision !== revision)
      throw new AppError('conflict', `need ${id} is ${row.state} at revision ${row.revision}, asked for ${revision}`)
    const [before] = await getNeedsForSearch(transaction, [id])
    if (!before) throw new AppError('notFound', `no need ${id}`)
    const readBefore = readNeed(words, asNeedText({ ...before, ...asFormFields(before.fields) }))
    const asked = keepDecisions({
      readBefore: readBefore.requirements,
      before: before.requirements,
      proposed: requirements.map(asStored),
    })
    if (row.state === 'open' && asked.length === 0)
      throw new AppError('invalid', 'an open need asks something', [{ path: 'text', rule: 'needsRequirement' }])
    await writeRevision(transaction, id, revision + 1, text, asked, viewer.userId)
    await transaction
      .update(need)
      .set({ revision: revision + 1 })
      .where(eq(need.id, id))
    await noteEvent(transaction, context, { action: 'need.revise', subjectKind: 'need', subjectId: id, after: text })
    return row.state === 'open'
  })
  if (wasOpen) await rematchNeeds(context.services, [id])
}

/**
 * What a person decided of a requirement holds for the new text too: its level, what else would do, what is taken for met, that it
 * was taken off (it was read before and stood there no more), and all that they added themselves.
 */
function keepDecisions(given: {
  readBefore: Requirement[]
  before: StoredRequirement[]
  proposed: StoredRequirement[]
}): StoredRequirement[] {
  const decided = new Map(given.before.map((asked) => [asked.key, asked]))
  const readBefore = new Map(given.readBefore.map((asked) => [asked.key, asked]))
  const kept = given.proposed.flatMap((read) => {
    const known = decided.get(read.key)
    const before = readBefore.get(read.key)
    if (known) return asDecided(read, known, before?.accepts ?? [])
    return before ? [] : read
  })
  const keys = new Set(kept.map((asked) => asked.key))
  return [...kept, ...given.before.filter((asked) => asked.origin === 'person' && !keys.has(asked.key))]
}

function asDecided(
  read: StoredRequirement,
  decided: StoredRequirement,
  acceptedBefore: Acceptance[],
): StoredRequirement {
  const { alternatives: _, accepts: __, ...single } = read
  const isChosen = decided.origin === 'person' && !isDeepStrictEqual(decided.alternatives, read.alternatives)
  const { alternatives } = isChosen ? decided : read
  const taken = decided.accepts ?? []
  // What the old text took for met and the person did not is not taken again.
  const accepts = [
    ...taken,
    ...(read.accepts ?? []).filter((one) => !taken.includes(one) && !acceptedBefore.includes(one)),
  ]
  return {
    ...single,
    level: decided.level,
    origin: isChosen ? 'person' : read.origin,
    ...(alternatives ? { alternatives } : {}),
    ...(accepts.length > 0 ? { accepts } : {}),
  }
}
