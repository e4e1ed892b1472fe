import type { Language } from '@matxich/i18n'
import { and, eq, inArray } from 'drizzle-orm'
import type { Connection } from '../client.ts'
import { conceptId } from '../concept-key.ts'
import { engagement, need, needExclusion, needRevision, requirement } from '../schema/index.ts'
import type { Acceptance, ExcludableGroup, NeedState, NeedVisibility } from '../values.ts'

/** A need as search reads it: its current revision, its confirmed requirements, and who may find it. */
export interface NeedForSearch {
  id: string
  buyerId: string
  state: NeedState
  visibility: NeedVisibility
  isBuyerHidden: boolean
  revision: number
  title: string
  text: string
  lang: Language
  /** What the form held beside the text: category, deliverTo, volume. */
  fields: Record<string, unknown>
  openedAt: Date | null
  /** The end of its last working day for answers. */
  deadlineAt: Date | null
  requirements: StoredRequirement[]
  excludedEnterpriseIds: string[]
  /** Kinds of firms that are kept out. */
  excludedGroups: ExcludableGroup[]
  /** Enterprises with an engagement: for invited-only needs, those that were asked. */
  invitedEnterpriseIds: string[]
}

export interface StoredRequirement {
  key: string
  kind: string
  concept: string | null
  /** Ids of other concepts of its kind that meet it as well; absent where there are none. */
  alternatives?: string[]
  /** What is taken for met although it is less than asked; absent where nothing is. */
  accepts?: Acceptance[]
  quantity: { min: number; max: number; unit: string } | null
  level: 'must' | 'nice'
  origin: 'read' | 'field' | 'person'
  span: { start: number; end: number; text: string } | null
}

/** The needs named, in no order; ids without a row are left out. */
export async function getNeedsForSearch(db: Connection, ids: string[]): Promise<NeedForSearch[]> {
  if (ids.length === 0) return []
  const [needs, requirements, exclusions, engagements] = await Promise.all([
    db
      .select({ need, text: needRevision })
      .from(need)
      .innerJoin(needRevision, and(eq(needRevision.needId, need.id), eq(needRevision.revision, need.revision)))
      .where(inArray(need.id, ids)),
    getRequirements(db, ids),
    db.select().from(needExclusion).where(inArray(needExclusion.needId, ids)),
    db
      .select({ needId: engagement.needId, enterpriseId: engagement.enterpriseId })
      .from(engagement)
      .where(inArray(engagement.needId, ids)),
  ])
  return needs.map(({ need: row, text }) => ({
    id: row.id,
    buyerId: row.buyerId,
    state: row.state,
    visibility: row.visibility,
    isBuyerHidden: row.isBuyerHidden,
    revision: row.revision,
    title: text.title,
    text: text.text,
    lang: text.lang,
    fields: text.fields,
    openedAt: row.openedAt,
    deadlineAt: row.deadlineAt,
    requirements: requirements.filter((asked) => asked.needId === row.id).map(({ needId: _, ...asked }) => asked),
    excludedEnterpriseIds: exclusions.filter((out) => out.needId === row.id).map((out) => out.enterpriseId),
    excludedGroups: row.excludedGroups,
    invitedEnterpriseIds: engagements.filter((asked) => asked.needId === row.id).map((asked) => asked.enterpriseId),
  }))
}

async function getRequirements(db: Connection, ids: string[]): Promise<(StoredRequirement & { needId: string })[]> {
  const rows = await db
    .select({ requirement })
    .from(requirement)
    .innerJoin(need, and(eq(requirement.needId, need.id), eq(requirement.revision, need.revision)))
    .where(inArray(need.id, ids))
    .orderBy(requirement.position)
  return rows.map(({ requirement: row }) => ({ needId: row.needId, ...asStoredRequirement(row) }))
}

/** A row of `requirement` as search and pages take it. */
export function asStoredRequirement(row: typeof requirement.$inferSelect): StoredRequirement {
  return {
    key: row.key,
    kind: row.kind,
    concept: conceptId(row.concept),
    ...(row.alternatives.length > 0 ? { alternatives: row.alternatives.map((key) => conceptId(key)) } : {}),
    ...(row.accepts.length > 0 ? { accepts: row.accepts } : {}),
    quantity:
      row.quantityMin !== null && row.quantityMax !== null && row.unit !== null
        ? { min: row.quantityMin, max: row.quantityMax, unit: row.unit }
        : null,
    level: row.level,
    origin: row.origin,
    span:
      row.spanStart !== null && row.spanEnd !== null && row.spanText !== null
        ? { start: row.spanStart, end: row.spanEnd, text: row.spanText }
        : null,
  }
}
