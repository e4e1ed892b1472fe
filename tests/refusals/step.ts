import type { Api } from '@matxich/api'
import type { Role, World } from '../support/world.ts'

/** One procedure in the walk. */
export interface Step {
  /** Who may. Everybody else must be refused, with nothing changed. */
  allowed: readonly Role[]
  call: (api: Api, world: World) => Promise<unknown>
  /** What else those who may can be answered: by a step that would undo the world, or after one that took what it needs. */
  answer?: 'invalid' | 'notFound'
}

export const everyone: readonly Role[] = [
  'visitor',
  'newcomer',
  'buyer',
  'buyerReader',
  'otherBuyer',
  'supplier',
  'supplierReader',
  'unfitSupplier',
  'staff',
  'staffReader',
  'staffElsewhere',
]
export const members = ['buyer', 'buyerReader', 'otherBuyer', 'supplier', 'supplierReader', 'unfitSupplier'] as const
export const memberWriters = ['buyer', 'otherBuyer', 'supplier', 'unfitSupplier'] as const
export const owners = ['buyer', 'buyerReader'] as const
export const allStaff = ['staff', 'staffReader', 'staffElsewhere'] as const
/** Staff who may change things. */
export const staffWriters = ['staff', 'staffElsewhere'] as const
/** Staff whose provinces hold what is asked for. */
export const staffHere = ['staff', 'staffReader'] as const
