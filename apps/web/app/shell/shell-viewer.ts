import type { Viewer } from '@matxich/api'

/** What every page's frame shows of who is signed in. */
export interface ShellViewer {
  name: string
  enterprise: { id: string; name: string } | null
  agency: { name: string } | null
  unreadNotices: number
  /** New in the searches kept. */
  newSuppliers: number
  /** Set while staff work as `enterprise`: on whose word, and how they were asked. */
  acting: Pick<NonNullable<Viewer['acting']>, 'requestedBy' | 'channel'> | null
}

export function asShellViewer(
  viewer: Viewer | null,
  counts: Pick<ShellViewer, 'unreadNotices' | 'newSuppliers'>,
): ShellViewer | null {
  if (!viewer) return null
  const { name, enterprise, agency, acting } = viewer
  return {
    name,
    enterprise: enterprise && { id: enterprise.id, name: enterprise.name },
    agency: agency && { name: agency.name },
    ...counts,
    acting: acting && { requestedBy: acting.requestedBy, channel: acting.channel },
  }
}
