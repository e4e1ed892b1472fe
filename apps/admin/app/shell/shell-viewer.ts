import type { Viewer } from '@matxich/api'

/** What the frame of every page shows of who is signed in. */
export interface ShellViewer {
  name: string
  agency: string | null
}

export function asShellViewer(viewer: Viewer | null): ShellViewer | null {
  return viewer && { name: viewer.name, agency: viewer.agency?.name ?? null }
}
