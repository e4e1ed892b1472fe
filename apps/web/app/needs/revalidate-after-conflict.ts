import type { ShouldRevalidateFunction } from '@remix-run/react'

/** A refused form normally leaves the page as it is; when somebody was faster, the page must show what stands now. */
export const revalidateAfterConflict: ShouldRevalidateFunction = ({ actionStatus, defaultShouldRevalidate }) =>
  actionStatus === 409 || defaultShouldRevalidate
