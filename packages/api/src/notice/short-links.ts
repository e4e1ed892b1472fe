import { randomBytes } from 'node:crypto'
import type { Connection } from '@matxich/db'
import { shortLink } from '@matxich/db/schema'
import { readShortCode, shortCodeOf } from '@matxich/i18n'
import { eq, inArray } from 'drizzle-orm'
import type { Context } from '../context.ts'
import { AppError } from '../errors.ts'

/** Makes sure that a path has a short address; written with what names it, since reading must not write. */
export async function keepShortLink(db: Connection, path: string): Promise<void> {
  if (shortCodeOf(path)) return
  // Codes may lead to pages whose address is the key to them, so they cannot be guessed or counted through.
  const code = randomBytes(9).toString('base64url')
  await db.insert(shortLink).values({ code, path }).onConflictDoNothing()
}

/** The codes of paths, by path; those that nobody asked `keepShortLink` for are left out. */
export async function findShortCodes(db: Connection, paths: string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const path of paths) {
    const code = shortCodeOf(path)
    if (code) found.set(path, code)
  }
  const stored = paths.filter((path) => !found.has(path))
  if (stored.length > 0)
    for (const row of await db.select().from(shortLink).where(inArray(shortLink.path, stored)))
      found.set(row.path, row.code)
  return found
}

/** Where a short address leads, without the language; who may see that page is the page's business. @throws AppError notFound */
export async function followShortLink({ services }: Context, code: string): Promise<{ path: string }> {
  const held = readShortCode(code)
  if (held) return { path: held }
  const [row] = await services.db.select({ path: shortLink.path }).from(shortLink).where(eq(shortLink.code, code))
  if (!row) throw new AppError('notFound', 'no such short link')
  return row
}
