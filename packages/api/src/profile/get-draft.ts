import type { Connection } from '@matxich/db'
import { profileDraft } from '@matxich/db/schema'
import { and, eq } from 'drizzle-orm'
import type { Context } from '../context.ts'
import { asClaimantSees, type CurrentContent, getCurrentContent } from './current-content.ts'
import { type GroupConflict, mergeContent } from './merge-content.ts'
import { type ProfileEditor, requireProfileEditor } from './profile-access.ts'
import { asDraftContent, type DraftContent, type ProfileContent, type ProfileGroup } from './profile-content.ts'

/** What the viewer is about to say for an enterprise, beside what it says now. */
export interface ProfileDraft {
  enterpriseId: string
  standing: ProfileEditor['standing']
  /** Counts saves; 0 when nothing was saved yet and the draft is what the profile says. */
  revision: number
  /** Counts what was published by anybody. */
  version: number
  content: DraftContent
  current: ProfileContent
  /** Groups that publishing would change. */
  changed: ProfileGroup[]
  /** Groups that somebody else changed too. */
  conflicts: GroupConflict[]
  /** A claimant asked for it to be published once the claim is confirmed. */
  publishRequestedAt: Date | null
  updatedAt: Date | null
  claim: CurrentContent['claim']
  isListed: boolean
  taxCode: string | null
  confirmedAt: Date
  /** Somebody of the enterprise, or the center on its word, has said something of it. */
  isOwnWord: boolean
}

/** @throws AppError signedOut | notAllowed */
export async function getDraft(context: Context): Promise<ProfileDraft> {
  const editor = await requireProfileEditor(context)
  const { db } = context.services
  const [current, stored] = await Promise.all([getCurrentContent(db, editor.enterpriseId), findStoredDraft(db, editor)])
  const { version, claim, isListed, taxCode, confirmedAt, isOwnWord } = current
  const said = startOf(editor, current)
  const content = stored ? asDraftContent(stored.content) : beginDraft(said)
  const merged = mergeContent(stored ? asDraftContent(stored.base) : said, content, said)
  return {
    enterpriseId: editor.enterpriseId,
    standing: editor.standing,
    revision: stored?.revision ?? 0,
    version,
    content,
    current: said,
    changed: [...new Set([...merged.changed, ...merged.shownOtherwise, ...merged.conflicts.map(({ group }) => group)])],
    conflicts: merged.conflicts,
    publishRequestedAt: stored?.publishRequestedAt ?? null,
    updatedAt: stored?.updatedAt ?? null,
    claim,
    isListed,
    taxCode,
    confirmedAt,
    isOwnWord,
  }
}

export function beginDraft({ values, visibility }: ProfileContent): DraftContent {
  return { values, visibility, paste: null, answered: [] }
}

/** What an editor begins from: the profile as far as they may read it. */
export function startOf(
  { standing }: Pick<ProfileEditor, 'standing'>,
  { values, visibility }: ProfileContent,
): ProfileContent {
  return standing === 'claimant' ? asClaimantSees({ values, visibility }) : { values, visibility }
}

/** The editor's own draft; with `isLocking` two of their windows cannot save at once. */
export async function findStoredDraft(
  db: Connection,
  { enterpriseId, viewer }: Pick<ProfileEditor, 'enterpriseId' | 'viewer'>,
  { isLocking = false }: { isLocking?: boolean } = {},
) {
  const select = db
    .select()
    .from(profileDraft)
    .where(and(eq(profileDraft.enterpriseId, enterpriseId), eq(profileDraft.userId, viewer.userId)))
  const [row] = await (isLocking ? select.for('update') : select)
  return row ?? null
}
