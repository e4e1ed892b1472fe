import { isDeepStrictEqual } from 'node:util'
import type { Connection } from '@matxich/db'
import { asStoredRequirement, type StoredRequirement } from '@matxich/db/queries'
import { needRevision, requirement, user } from '@matxich/db/schema'
import type { Language } from '@matxich/i18n'
import { asc, desc, eq } from 'drizzle-orm'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { requireEnterprise } from '../permissions.ts'
import { getVisibleNeed } from './need-access.ts'

export interface RevisionChanges {
  isTitleChanged: boolean
  isTextChanged: boolean
  added: StoredRequirement[]
  removed: StoredRequirement[]
  /** Same thing asked, with another number or another level, beside other things, or taking more for met. */
  changed: { before: StoredRequirement; after: StoredRequirement }[]
}

export interface NeedRevision {
  revision: number
  title: string
  text: string
  lang: Language
  createdAt: Date
  /** Who wrote it; null once that account is gone. */
  writtenBy: string | null
  requirements: StoredRequirement[]
  /** Against the revision before; null for the first. */
  changes: RevisionChanges | null
}

/** What a need said, the latest first, and what each revision changed. Its buyer's people alone may read it. @throws AppError notFound */
export async function findRevisions(context: Context, id: string): Promise<NeedRevision[]> {
  requireEnterprise(context)
  const { db } = context.services
  const { sight } = await getVisibleNeed(context, id)
  if (sight !== 'own') throw new AppError('notFound', `revisions of ${id} are its buyer's`)
  const [rows, requirements] = await Promise.all([
    db
      .select({
        revision: needRevision.revision,
        title: needRevision.title,
        text: needRevision.text,
        lang: needRevision.lang,
        createdAt: needRevision.createdAt,
        writtenBy: user.name,
      })
      .from(needRevision)
      .leftJoin(user, eq(user.id, needRevision.createdBy))
      .where(eq(needRevision.needId, id))
      .orderBy(desc(needRevision.revision)),
    getAllRequirements(db, id),
  ])
  const asked = (revision: number) => requirements.get(revision) ?? []
  return rows.map((row, index) => {
    const before = rows[index + 1]
    return {
      ...row,
      requirements: asked(row.revision),
      changes: before
        ? {
            isTitleChanged: before.title !== row.title,
            isTextChanged: before.text !== row.text,
            ...compareRequirements(asked(before.revision), asked(row.revision)),
          }
        : null,
    }
  })
}

/** What two lists of requirements differ in, by what is asked; where it was read makes no difference. */
function compareRequirements(
  before: StoredRequirement[],
  after: StoredRequirement[],
): Pick<RevisionChanges, 'added' | 'removed' | 'changed'> {
  const known = new Map(before.map((asked) => [asked.key, asked]))
  const kept = new Set(after.map((asked) => asked.key))
  return {
    added: after.filter((asked) => !known.has(asked.key)),
    removed: before.filter((asked) => !kept.has(asked.key)),
    changed: after.flatMap((asked) => {
      const old = known.get(asked.key)
      return old && !isSame(old, asked) ? [{ before: old, after: asked }] : []
    }),
  }
}

function isSame(a: StoredRequirement, b: StoredRequirement): boolean {
  return (
    a.level === b.level &&
    isDeepStrictEqual([a.alternatives, a.accepts], [b.alternatives, b.accepts]) &&
    a.quantity?.min === b.quantity?.min &&
    a.quantity?.max === b.quantity?.max &&
    a.quantity?.unit === b.quantity?.unit
  )
}

async function getAllRequirements(db: Connection, needId: string): Promise<Map<number, StoredRequirement[]>> {
  const rows = await db
    .select()
    .from(requirement)
    .where(eq(requirement.needId, needId))
    .orderBy(asc(requirement.revision), asc(requirement.position))
  const byRevision = new Map<number, StoredRequirement[]>()
  for (const row of rows) {
    const list = byRevision.get(row.revision) ?? []
    byRevision.set(row.revision, list)
    list.push(asStoredRequirement(row))
  }
  return byRevision
}
