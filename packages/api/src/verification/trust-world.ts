import { membership, organisation, user } from '@matxich/db/schema'
import type { Viewer } from '../context.ts'
import { openNeedWorld } from '../need/need-world.ts'
import { appRouter } from '../router.ts'
import { contextOf, nobody } from '../testing.ts'
import { createCallerFactory } from '../trpc.ts'

export type TrustWorld = Awaited<ReturnType<typeof openTrustWorld>>

/** The market of needs, and a center with people who have accounts. */
export async function openTrustWorld() {
  const world = await openNeedWorld()
  const { db, services } = world
  const [agency] = await db
    .insert(organisation)
    .values({ kind: 'agency', name: 'Trung tâm Xúc tiến thương mại' })
    .returning({ id: organisation.id, name: organisation.name })
  const staff = async (userId: string, role: 'owner' | 'member' | 'viewer', provinces: string[] = []) => {
    await db.insert(user).values({ id: userId, name: userId, email: `${userId}@center.test` })
    await db.insert(membership).values({ organisationId: agency!.id, userId, role, provinces })
    const viewer: Viewer = { ...nobody, userId, name: userId, agency: { ...agency!, role, provinces } }
    return { userId, viewer, api: createCallerFactory(appRouter)(contextOf(services, viewer)) }
  }
  return {
    ...world,
    officer: await staff('officer', 'member'),
    reader: await staff('reader', 'viewer'),
    elsewhere: await staff('elsewhere', 'owner', ['01']),
    as: (viewer: Viewer | null) => createCallerFactory(appRouter)(contextOf(services, viewer)),
  }
}

/** What a refusal looks like from outside. */
export const refusedAs = (code: string) => ({ cause: { code } })
