import type { Context, Guarded, Viewer } from './context.ts'
import { AppError } from './errors.ts'

/** Anybody with an account. @throws AppError signedOut */
export function requireSignedIn({ viewer }: Context): Viewer {
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

export type OrganisationSide = 'enterprise' | 'agency'

/** A member of the organisation meant: the firm somebody works for, or the center. @throws AppError signedOut | notAllowed */
export function requireMember(context: Context, of: OrganisationSide) {
  const viewer = requireSignedIn(context)
  // Staff who act for a firm keep its data for it; who belongs to it is the firm's own business.
  const organisation = of === 'agency' ? viewer.agency : viewer.acting ? null : viewer.enterprise
  if (!organisation) throw new AppError('notAllowed', `${viewer.userId} belongs to no such organisation`)
  return { viewer, organisation }
}

/** Someone who manages members, of a firm or of the center. @throws AppError signedOut | notAllowed */
export function requireOwner(context: Context, of: OrganisationSide) {
  const found = requireMember(context, of)
  if (found.organisation.role !== 'owner') throw new AppError('notAllowed', `${found.viewer.userId} is no owner`)
  return found
}

/** Staff who manage the center's people and words. @throws AppError signedOut | notAllowed */
export function requireStaffOwner(context: Context): Guarded<'agency'> {
  const viewer = requireStaff(context)
  if (viewer.agency.role !== 'owner') throw new AppError('notAllowed', `${viewer.userId} does not manage the center`)
  return viewer
}

/** Whether a member of staff is responsible for a former province; an empty scope is the whole country. */
export function isInScope(viewer: Guarded<'agency'>, formerProvince: string | null): boolean {
  const { provinces } = viewer.agency
  return provinces.length === 0 || (formerProvince !== null && provinces.includes(formerProvince))
}
