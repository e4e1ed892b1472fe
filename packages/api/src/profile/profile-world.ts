import { user } from '@matxich/db/schema'
import type { Viewer } from '../context.ts'
import { describeError } from '../errors.ts'
import { openNeedWorld } from '../need/need-world.ts'
import { appRouter } from '../router.ts'
import { contextOf, nobody } from '../testing.ts'
import { createCallerFactory } from '../trpc.ts'

export type ProfileWorld = Awaited<ReturnType<typeof openProfileWorld>>

/** A database with firms, and people who write their profiles. */
export async function openProfileWorld() {
  const world = await openNeedWorld()
  return {
    ...world,
    as: (viewer: Viewer | null) => createCallerFactory(appRouter)(contextOf(world.services, viewer)),
    /** Somebody with an account and nothing else. */
    person: async (name: string): Promise<Viewer> => {
      const userId = `${name}-${crypto.randomUUID()}`
      await world.db.insert(user).values({ id: userId, name, email: `${userId}@example.test` })
      return { ...nobody, userId, name }
    },
  }
}

/** @returns how what is tried fails, described where it can be; null when it succeeds */
export const failure = (doing: Promise<unknown>) =>
  doing.then(
    () => null,
    (error: unknown) => describeError(error) ?? error,
  )

export const phone = { id: 'new-phone', kind: 'phone' as const, value: '0912 345 678', person: 'Anh Toàn' }
