import { type FSWatcher, watch } from 'node:fs'
import { join } from 'node:path'
import { repositoryRoot } from './paths.ts'
import type { SupervisedChild } from './supervise.ts'

/** Folders that run in a process directly; pages and components are reloaded by the dev server inside web and admin. */
const watched: { folder: string; children: string[] }[] = [
  ...['api', 'search', 'db', 'server'].map((name) => ({
    folder: `packages/${name}/src`,
    children: ['web', 'admin', 'worker'],
  })),
  { folder: 'apps/web/server', children: ['web'] },
  { folder: 'apps/admin/server', children: ['admin'] },
  { folder: 'apps/worker/src', children: ['worker'] },
]

const settleMilliseconds = 150

/** Restarts the processes that run a changed file. Returns a function that ends the watching. */
export function watchServerSources(children: SupervisedChild[], print: (line: string) => void): () => void {
  const due = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  const restartDue = () => {
    const names = [...due]
    due.clear()
    print(`Changed: restarting ${names.join(', ')}`)
    for (const child of children) if (names.includes(child.name)) child.restart()
  }
  const watchers: FSWatcher[] = watched.map((entry) =>
    watch(join(repositoryRoot, entry.folder), { recursive: true }, (_event, file) => {
      if (!file || !/\.(ts|tsx|json)$/.test(file) || /\.test\.tsx?$/.test(file)) return
      for (const name of entry.children) due.add(name)
      clearTimeout(timer)
      timer = setTimeout(restartDue, settleMilliseconds)
    }),
  )
  return () => {
    clearTimeout(timer)
    for (const watcher of watchers) watcher.close()
  }
}
