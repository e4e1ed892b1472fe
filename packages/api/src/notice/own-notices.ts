import { notice } from '@matxich/db/schema'
import { type Language, localePath } from '@matxich/i18n'
import { and, count, desc, eq, inArray, isNull, notInArray } from 'drizzle-orm'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'
import { type Page, pageOffset } from '../page.ts'
import { requireSignedIn } from '../permissions.ts'
import { deskNoticeKinds, type NoticeApp } from './notice-kinds.ts'
import { sayNotice } from './say-notice.ts'
import { findShortCodes } from './short-links.ts'

export interface OwnNotice {
  id: string
  /** What happened, in the reader's language. */
  text: string
  /** Where it leads, without the language. */
  path: string
  createdAt: Date
  isRead: boolean
  /** Whole address to paste beside the text. */
  shareUrl: string
}

function ofViewer(userId: string, app: NoticeApp) {
  const kinds: string[] = [...deskNoticeKinds]
  return and(eq(notice.userId, userId), app === 'admin' ? inArray(notice.kind, kinds) : notInArray(notice.kind, kinds))
}

/** What the viewer was told of that leads to one of the apps, newest first. @throws AppError signedOut */
export async function findOwnNotices(
  context: Context,
  input: { app: NoticeApp; lang: Language; page: number; pageSize: number },
): Promise<Page<OwnNotice>> {
  const viewer = requireSignedIn(context)
  const { services } = context
  const { db, urls } = services
  const condition = ofViewer(viewer.userId, input.app)
  const [[all], rows] = await Promise.all([
    db.select({ total: count() }).from(notice).where(condition),
    db
      .select()
      .from(notice)
      .where(condition)
      .orderBy(desc(notice.createdAt), desc(notice.id))
      .limit(input.pageSize)
      .offset(pageOffset(input)),
  ])
  const codes =
    input.app === 'web'
      ? await findShortCodes(
          db,
          rows.map((row) => row.path),
        )
      : new Map<string, string>()
  const shown: OwnNotice[] = []
  for (const row of rows) {
    const { id, path, createdAt, readAt } = row
    const code = codes.get(path)
    shown.push({
      id,
      text: await sayNotice(services, input.lang, row),
      path,
      createdAt,
      isRead: readAt !== null,
      shareUrl: `${urls[input.app]}${code ? `/n/${code}` : localePath(input.lang, path)}`,
    })
  }
  return { page: input.page, pageSize: input.pageSize, total: all?.total ?? 0, rows: shown }
}

/** @throws AppError signedOut */
export async function countUnreadNotices(context: Context, app: NoticeApp): Promise<number> {
  const viewer = requireSignedIn(context)
  const [row] = await context.services.db
    .select({ unread: count() })
    .from(notice)
    .where(and(ofViewer(viewer.userId, app), isNull(notice.readAt)))
  return row?.unread ?? 0
}

/**
 * Marks one of the viewer's own notices as read, or as unread again.
 * @returns where it leads
 * @throws AppError signedOut | notFound
 */
export async function markNotice(
  context: Context,
  { id, isRead }: { id: string; isRead: boolean },
): Promise<{ path: string }> {
  const viewer = requireSignedIn(context)
  const { db, now } = context.services
  const [row] = await db
    .update(notice)
    .set({ readAt: isRead ? now() : null })
    .where(and(eq(notice.id, id), eq(notice.userId, viewer.userId)))
    .returning({ path: notice.path })
  if (!row) throw new AppError('notFound', `notice ${id} is not of ${viewer.userId}`)
  return row
}

/** @throws AppError signedOut */
export async function markAllNotices(context: Context, app: NoticeApp): Promise<void> {
  const viewer = requireSignedIn(context)
  const { db, now } = context.services
  await db
    .update(notice)
    .set({ readAt: now() })
    .where(and(ofViewer(viewer.userId, app), isNull(notice.readAt)))
}
