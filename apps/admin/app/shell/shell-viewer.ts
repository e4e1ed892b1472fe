import type { Viewer } from '@matxich/api'

/** What the frame of every page shows of who is signed in. */
export interface ShellViewer {
  name: string
  agency: string | null
  unreadNotices: number
}

export function asShellViewer(viewer: Viewer | null, unreadNotices: number): ShellViewer | null {
  return viewer && { name: viewer.name, agency: viewer.agency?.name ?? null, unreadNotices }
}
