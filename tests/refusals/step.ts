import type { Api } from '@matxich/api'
import type { Role, World } from '../support/world.ts'

/** One procedure in the walk. */
export interface Step {
  /** Who may. Everybody else must be refused, with nothing changed. */
  allowed: readonly Role[]
  call: (api: Api, world: World) => Promise<unknown>
}
