import type { Viewer } from '@matxich/api'

/** What every page's frame shows of who is signed in. */
export interface ShellViewer {
  name: string
  enterprise: { id: string; name: string } | null
  agency: { name: string } | null
  unreadNotices: number
}

export function asShellViewer(viewer: Viewer | null, unreadNotices: number): ShellViewer | null {
  if (!viewer) return null
  const { name, enterprise, agency } = viewer
  return {
    name,
    enterprise: enterprise && { id: enterprise.id, name: enterprise.name },
    agency: agency && { name: agency.name },
    unreadNotices,
  }
}
