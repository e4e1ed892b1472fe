import { type ConceptKind, type Connection, conceptKey } from '@matxich/db'
import type { StoredRequirement } from '@matxich/db/queries'
import { needRevision, requirement } from '@matxich/db/schema'
import type { Requirement } from '@matxich/search'
import { and, eq } from 'drizzle-orm'
import type { NeedTextInput } from './need-schema.ts'

/** Writes one revision of a need with its requirements. The caller holds the need's lock and moves `need.revision`. */
export async function writeRevision(
  db: Connection,
  needId: string,
  revision: number,
  text: NeedTextInput,
  requirements: StoredRequirement[],
  userId: string,
): Promise<void> {
  await db.insert(needRevision).values({
    needId,
    revision,
    title: text.title,
    text: text.text,
    lang: text.lang,
    fields: { category: text.category ?? null, deliverTo: text.deliverTo ?? null, volume: text.volume ?? null },
    createdBy: userId,
  })
  await writeRequirements(db, needId, revision, requirements)
}

/** Replaces the requirements of a revision: allowed while a need is a draft, or for a revision just written. */
export async function writeRequirements(
  db: Connection,
  needId: string,
  revision: number,
  requirements: StoredRequirement[],
): Promise<void> {
  await db.delete(requirement).where(and(eq(requirement.needId, needId), eq(requirement.revision, revision)))
  if (requirements.length === 0) return
  await db.insert(requirement).values(
    requirements.map((asked, position) => ({
      needId,
      revision,
      position,
      key: asked.key,
      kind: asked.kind,
      concept: asked.concept ? conceptKey(asked.kind as ConceptKind, asked.concept) : null,
      alternatives: asked.alternatives?.map((id) => conceptKey(asked.kind as ConceptKind, id)) ?? [],
      accepts: asked.accepts ?? [],
      quantityMin: asked.quantity?.min ?? null,
      quantityMax: asked.quantity?.max ?? null,
      unit: asked.quantity?.unit ?? null,
      level: asked.level,
      origin: asked.origin,
      spanStart: asked.span?.start ?? null,
      spanEnd: asked.span?.end ?? null,
      spanText: asked.span?.text ?? null,
    })),
  )
}

/** A proposal of the reader as it is stored. */
export function asStored(proposed: Requirement): StoredRequirement {
  return { ...proposed, origin: proposed.span ? 'read' : 'field' }
}

/** A stored requirement as the scorer takes it. */
export function asRequirement({ origin: _, ...asked }: StoredRequirement): Requirement {
  return asked as Requirement
}
