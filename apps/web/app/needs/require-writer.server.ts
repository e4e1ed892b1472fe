import type { Viewer } from '@matxich/api'
import { AppError } from '@matxich/api/errors'

/** A form is shown only to those who may send it; the use case checks again. @throws AppError signedOut | notAllowed */
export function requireWriter(viewer: Viewer | null): void {
  if (!viewer) throw new AppError('signedOut', 'needs an account')
  if (!viewer.enterprise || viewer.enterprise.role === 'viewer')
    throw new AppError('notAllowed', `${viewer.userId} may not write for an enterprise`)
}

/** A page for the buyer of a need alone: to others it does not exist. @throws AppError notFound */
export function requireOwn(need: { id: string; sight: string }): void {
  if (need.sight !== 'own') throw new AppError('notFound', `${need.id} is another buyer's need`)
}
