import type { APIError } from 'better-auth/api'

/** Told by name, so that this module does not load the library in processes that sign nobody in. */
export function isRefusal(error: unknown): error is APIError {
  return error instanceof Error && error.name === 'APIError'
}
