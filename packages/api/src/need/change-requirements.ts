import { isDeepStrictEqual } from 'node:util'
import { getNeedsForSearch, type StoredRequirement } from '@matxich/db/queries'
import { need } from '@matxich/db/schema'
import type { RequirementLevel } from '@matxich/search'
import { eq } from 'drizzle-orm'
import { noteEvent } from '../audit/note-event.ts'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { rematchNeeds } from '../match/rematch-needs.ts'
import { requireEnterpriseWriter } from '../permissions.ts'
import { lockOwnNeed } from './need-access.ts'
import { asFormFields, type RequirementAdd } from './need-schema.ts'
import { writeRequirements, writeRevision } from './write-revision.ts'

/** One correction of what was read from a need. */
export type RequirementChange =
  | { type: 'level'; key: string; level: RequirementLevel }
  | { type: 'remove'; key: string }
  | { type: 'add'; requirement: RequirementAdd }
  | { type: 'replace'; key: string; by: Pick<StoredRequirement, 'key' | 'kind' | 'concept' | 'quantity'> }

/**
 * Corrects the requirements of a need: in place while it is a draft, as a new revision once it is open,
 * so that what an engagement saw stays what it saw. A change that changes nothing (a form sent twice) leaves no trace.
 * @throws AppError notFound | conflict (closed) | invalid (an unknown concept, or an open need left without requirements)
 */
export async function changeRequirements(context: Context, id: string, change: RequirementChange): Promise<void> {
  const viewer = requireEnterpriseWriter(context)
  const { db } = context.services
  const wasOpen = await db.transaction(async (transaction) => {
    const row = await lockOwnNeed(transaction, viewer, id)
    if (row.state === 'closed') throw new AppError('conflict', `need ${id} is closed`)
    const [current] = await getNeedsForSearch(transaction, [id])
    if (!current) throw new AppError('notFound', `no need ${id}`)
    const lexicon = await context.services.lexicon()
    const requirements = applyChange(current.requirements, change, (key) => lexicon.concepts.has(key))
    if (isDeepStrictEqual(requirements, current.requirements)) return false
    if (row.state === 'open' && requirements.length === 0)
      throw new AppError('invalid', 'an open need asks something', [{ path: 'requirements', rule: 'needsRequirement' }])
    if (row.state === 'draft') await writeRequirements(transaction, id, row.revision, requirements)
    else {
      const text = { ...current, ...asFormFields(current.fields) }
      await writeRevision(transaction, id, row.revision + 1, text, requirements, viewer.userId)
      await transaction
        .update(need)
        .set({ revision: row.revision + 1 })
        .where(eq(need.id, id))
    }
    await noteEvent(transaction, context, {
      action: 'need.requirements',
      subjectKind: 'need',
      subjectId: id,
      before: current.requirements,
      after: requirements,
    })
    return row.state === 'open'
  })
  if (wasOpen) await rematchNeeds(context.services, [id])
}

function applyChange(
  requirements: StoredRequirement[],
  change: RequirementChange,
  isKnown: (conceptKey: string) => boolean,
): StoredRequirement[] {
  switch (change.type) {
    case 'level':
      return requirements.map((asked) => (asked.key === change.key ? { ...asked, level: change.level } : asked))
    case 'remove':
      return requirements.filter((asked) => asked.key !== change.key)
    case 'replace':
      return requirements.flatMap((asked) => {
        if (asked.key !== change.key) return asked.key === change.by.key ? [] : [asked]
        return [{ ...asked, ...change.by, origin: 'person' as const }]
      })
    case 'add': {
      const added = asAdded(change.requirement)
      if (change.requirement.type === 'concept' && !isKnown(added.key))
        throw new AppError('invalid', `no concept ${added.key}`, [{ path: 'concept', rule: 'unknownConcept' }])
      return requirements.some((asked) => asked.key === added.key)
        ? requirements.map((asked) => (asked.key === added.key ? { ...added, span: asked.span } : asked))
        : [...requirements, added]
    }
  }
}

function asAdded(given: RequirementAdd): StoredRequirement {
  const shared = { kind: given.kind, level: given.level, origin: 'person' as const, span: null }
  return given.type === 'concept'
    ? { ...shared, key: `${given.kind}:${given.concept}`, concept: given.concept, quantity: null }
    : { ...shared, key: given.kind, concept: null, quantity: { min: given.value, max: given.value, unit: given.unit } }
}
