import { mailMessage, membership, organisation } from '@matxich/db/schema'
import { createTestDatabase } from '@matxich/db/testing'
import { desc, eq, sql } from 'drizzle-orm'
import { type AskedBy, openApp } from '../services.ts'
import { createAccount } from './create-account.ts'

export type AccountWorld = Awaited<ReturnType<typeof openAccountWorld>>
export type Browser = ReturnType<typeof openBrowser>
export const password = 'a long password'

/** Both apps on a database of their own, with browsers that keep cookies. */
export async function openAccountWorld() {
  const database = await createTestDatabase()
  const { db } = database
  const options = {
    databaseUrl: database.url,
    search: { engine: 'postgres' as const },
    files: { directory: '/nowhere' },
    urls: { web: 'http://web.test', admin: 'http://admin.test' },
    secret: 'a secret for tests alone, nobody else knows it',
  }
  const apps = { web: await openApp({ ...options, app: 'web' }), admin: await openApp({ ...options, app: 'admin' }) }

  return {
    db,
    client: database.client,
    openBrowser: (app: 'web' | 'admin' = 'web', address = '192.0.2.1') => openBrowser(apps[app], address),
    signUp: async (browser: Browser, login: string, name = 'Lan', given = password) => {
      await (await browser.api()).account.signUp({ name, login, password: given, language: 'vi' })
      await browser.signIn(login, given)
    },
    /** The link of the newest mail of a kind to an address. */
    lastLink: async (kind: string, recipient: string) => {
      const [mail] = await db
        .select({ text: mailMessage.text })
        .from(mailMessage)
        .where(sql`${mailMessage.kind} = ${kind} and ${mailMessage.recipient} = ${recipient}`)
        .orderBy(desc(mailMessage.createdAt))
        .limit(1)
      const token = /[?&]token=([^\s&]+)/.exec(mail?.text ?? '')?.[1]
      return token ? decodeURIComponent(token) : null
    },
    mailsTo: async (recipient: string) =>
      (
        await db
          .select({ kind: mailMessage.kind })
          .from(mailMessage)
          .where(eq(mailMessage.recipient, recipient))
          .orderBy(mailMessage.createdAt)
      ).map(({ kind }) => kind),
    addAgency: async () => {
      const [agency] = await db
        .insert(organisation)
        .values({ kind: 'agency', name: 'Trung tâm' })
        .returning({ id: organisation.id })
      return agency!.id
    },
    addMember: (organisationId: string, email: string, role: 'owner' | 'member' | 'viewer', name = email) =>
      createAccount(db, { name, email, password, language: 'vi', organisationId, role }),
    membersOf: (organisationId: string) =>
      db.select().from(membership).where(eq(membership.organisationId, organisationId)),
    close: async () => {
      await apps.web.close()
      await apps.admin.close()
      await database.close()
    },
  }
}

/** A browser that keeps cookies. */
function openBrowser(app: Awaited<ReturnType<typeof openApp>>, address: string) {
  const jar = new Map<string, string>()
  const ask = (): Promise<AskedBy> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = new Headers({ 'user-agent': 'Firefox on a phone', ...(cookie ? { cookie } : {}) })
    return app.contextFor(headers, { requestId: null, address })
  }
  const keep = (headers: Headers) => {
    for (const line of headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split('; ')
      const equals = pair.indexOf('=')
      const [name, value] = [pair.slice(0, equals), pair.slice(equals + 1)]
      if (value === '' || attributes.some((one) => /^max-age=0$/i.test(one))) jar.delete(name)
      else jar.set(name, value)
    }
  }
  return {
    ask,
    keep,
    jar,
    api: async () => (await ask()).api,
    signIn: async (login: string, given = password) => {
      const answer = await (await ask()).session.signIn({ login, password: given })
      keep(answer.headers)
      return answer
    },
  }
}
