import type { Context, Guarded, Viewer } from './context.ts'
import { AppError } from './errors.ts'

/** @throws AppError signedOut */
function requireSignedIn({ viewer }: Context): Viewer {
  if (!viewer) throw new AppError('signedOut', 'needs an account')
  return viewer
}

/** Someone who acts for an enterprise. @throws AppError signedOut | notAllowed */
export function requireEnterprise(context: Context): Guarded<'enterprise'> {
  const viewer = requireSignedIn(context)
  if (!viewer.enterprise) throw new AppError('notAllowed', `${viewer.userId} acts for no enterprise`)
  return viewer as Guarded<'enterprise'>
}

/** Someone who may change what an enterprise says and asks. @throws AppError signedOut | notAllowed */
export function requireEnterpriseWriter(context: Context): Guarded<'enterprise'> {
  const viewer = requireEnterprise(context)
  if (viewer.enterprise.role === 'viewer') throw new AppError('notAllowed', `${viewer.userId} may only read`)
  return viewer
}

/** Staff of the center. @throws AppError signedOut | notAllowed */
export function requireStaff(context: Context): Guarded<'agency'> {
  const viewer = requireSignedIn(context)
  if (!viewer.agency) throw new AppError('notAllowed', `${viewer.userId} is no staff`)
  return viewer as Guarded<'agency'>
}

/** Staff who may change the database. @throws AppError signedOut | notAllowed */
export function requireStaffWriter(context: Context): Guarded<'agency'> {
  const viewer = requireStaff(context)
  if (viewer.agency.role === 'viewer') throw new AppError('notAllowed', `${viewer.userId} may only read`)
  return viewer
}

/** Whether a member of staff is responsible for a former province; an empty scope is the whole country. */
export function isInScope(viewer: Guarded<'agency'>, formerProvince: string | null): boolean {
  const { provinces } = viewer.agency
  return provinces.length === 0 || (formerProvince !== null && provinces.includes(formerProvince))
}
