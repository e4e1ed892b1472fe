import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Context, Services, Viewer } from './context.ts'
import { openServices } from './services.ts'

/** Services on a test's own database and folder; `close` removes the folder. */
export async function openTestServices(databaseUrl: string) {
  const directory = mkdtempSync(join(tmpdir(), 'matxich-files-'))
  const opened = await openServices({
    databaseUrl,
    search: { engine: 'postgres' },
    files: { directory },
    urls: { web: 'http://web.test', admin: 'http://admin.test' },
    secret: 'a secret for tests alone, nobody else knows it',
  })
  return {
    ...opened,
    close: async () => {
      await opened.close()
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

/** Somebody with an account who belongs to nothing. */
export const nobody: Viewer = {
  userId: 'nobody',
  name: 'nobody',
  email: 'nobody@example.test',
  phone: null,
  language: 'vi',
  timeZone: 'Asia/Ho_Chi_Minh',
  isEmailConfirmed: true,
  hasSecondFactor: false,
  enterprise: null,
  agency: null,
  acting: null,
}

/** What a request of this person carries. */
export function contextOf(services: Services, viewer: Viewer | null): Context {
  return { services, viewer, requestId: null, address: '192.0.2.1' }
}
