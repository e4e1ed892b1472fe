import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { findOpenRebuild } from '@matxich/db/queries'
import { enterpriseCsv } from '../support/enterprise-csv.ts'
import { type Account, asStaff, type FaultWorld, password, type Services } from './fault-world.ts'
import type { Ledger } from './ledger.ts'
import { type Answer, hiddenField, WebClient } from './web-client.ts'

export interface WriterOptions {
  webUrl: string
  world: FaultWorld
  ledger: Ledger
  /** On the product's database as it is now; rejects while there is none. */
  services: () => Promise<Services>
  signal: AbortSignal
}

/** Milliseconds between two writes of one writer. */
const pace = 250
const importRows = 40

/**
 * Starts everybody who writes: a profile edited, needs posted and published, questions answered, tables imported, words
 * taught, and the whole index ordered anew again and again.
 */
export function startWriters(options: WriterOptions): Promise<unknown> {
  return Promise.all([
    editProfile(options),
    postNeeds(options),
    answerQuestions(options),
    importTables(options),
    teachWords(options),
    orderRebuilds(options),
  ])
}

/** Repeats an act, with new cookies when the old ones are refused, until told to stop; what fails is counted. */
async function goOn({ signal, ledger }: WriterOptions, act: () => Promise<void>, every = pace): Promise<void> {
  while (!signal.aborted) {
    try {
      await act()
    } catch {
      ledger.failures += 1
    }
    await sleep(every, undefined, { signal }).catch(() => {})
  }
}

/** A browser that signs in, and again when it is asked to. */
function signedIn({ webUrl, ledger }: WriterOptions, account: Account) {
  let client: WebClient | null = null
  return {
    browser: async () => {
      if (client) return client
      const next = new WebClient(webUrl)
      await next.signIn(account.email, password)
      client = next
      return next
    },
    /** Whether an answer says that it is done; servers that stop or have lost their database say 5xx. */
    isDone: (what: string, { status, location, text }: Answer) => {
      const isSignedOut = status === 302 && location.includes('/sign-in')
      if (isSignedOut) client = null
      if (status === 302 && !isSignedOut) return true
      const said = status === 302 ? location : text.replaceAll(/<[^>]*>|\s+/g, ' ').slice(0, 200)
      if (status < 500) ledger.surprises.push(`${what}: ${status} ${said}`)
      return false
    },
  }
}

async function editProfile(options: WriterOptions): Promise<void> {
  const { ledger, world } = options
  const { browser: open, isDone } = signedIn(options, world.editor)
  let count = 0
  await goOn(options, async () => {
    const browser = await open()
    const text = `Chế tạo khuôn ép nhựa, lần sửa ${++count}.`
    const page = await browser.get('/vi/profile/edit/words')
    if (page.status === 302) return void isDone('profile page', page)
    const revision = hiddenField(page, 'revision')
    const saved = await browser.post('/vi/profile/edit/words', { revision, text, lang: 'vi' })
    if (!isDone('profile', saved)) return
    const review = await browser.get('/vi/profile/publish')
    ledger.description.uncertain.push(text)
    const published = await browser.post('/vi/profile/publish', { revision: hiddenField(review, 'revision') })
    if (!isDone('publish', published)) return
    ledger.description = { acknowledged: text, uncertain: [] }
    ledger.published += 1
  })
}

async function postNeeds(options: WriterOptions): Promise<void> {
  const { ledger, world } = options
  const { browser: open, isDone } = signedIn(options, world.buyer)
  let count = 0
  /** The need in work: the same key is sent until the server has it. */
  let current = { key: randomUUID(), title: '' }
  await goOn(
    options,
    async () => {
      const browser = await open()
      if (current.title === '') current.title = `Khuôn ép nhựa số ${++count}`
      const { key, title } = current
      const text = `Cần khuôn ép nhựa số ${count}, thép NAK80, cắt dây EDM, ISO 9001, dung sai ±0,02 mm.`
      const created = await browser.post('/vi/needs/new', { key, title, text, lang: 'vi', unit: 'piece' })
      if (!isDone('need', created)) return
      ledger.needs.add(title)
      current = { key: randomUUID(), title: '' }
      const path = created.location
      const published = await browser.post(path, { intent: 'publish', visibility: 'matching' })
      if (isDone('publish need', published)) ledger.openNeeds.add(title)
    },
    pace * 4,
  )
}

async function answerQuestions(options: WriterOptions): Promise<void> {
  const { ledger, world } = options
  const { browser: open, isDone } = signedIn(options, world.answerer)
  await goOn(options, async () => {
    const browser = await open()
    const id = await askOne(await options.services(), world.answerer.enterpriseId)
    if (!id) return
    const answered = await browser.post('/vi/questions', { questionId: id, about: 'process', says: 'yes' })
    if (isDone('answer', answered)) ledger.answers.add(id)
  })
}

/** Asks what no open need has asked this firm yet. @returns the question's id, or null when everything is asked */
async function askOne({ db }: Services, enterpriseId: string): Promise<string | null> {
  const [row] = await db.$client<{ id: string }[]>`
    insert into question (need_id, enterprise_id, revision, requirement_key, kind, token_hash, expires_at)
    select n.id, ${enterpriseId}, n.revision, r.key, 'yes_no', ${randomUUID()}, now() + interval '30 days'
    from need n join requirement r on r.need_id = n.id and r.revision = n.revision
    where n.state = 'open' and r.kind in ('process', 'material', 'certification') and not exists (
      select from question q where q.need_id = n.id and q.enterprise_id = ${enterpriseId} and q.requirement_key = r.key)
    limit 1 returning id`
  return row?.id ?? null
}

async function importTables(options: WriterOptions): Promise<void> {
  const { ledger, world } = options
  let tables = 0
  await goOn(
    options,
    async () => {
      const services = await options.services()
      const api = await asStaff(services, world)
      const first = tables++ * importRows
      const { id } = await api.import.create({
        fileName: `danh-sach-${tables}.csv`,
        bytes: new TextEncoder().encode(enterpriseCsv(importRows, first)),
      })
      await api.import.start({ id })
      ledger.imports.set(id, importRows)
    },
    pace * 20,
  )
}

/** Each word has the texts read anew that hold it: here it is the number of a need's title. */
async function teachWords(options: WriterOptions): Promise<void> {
  const { ledger, world } = options
  let count = 0
  await goOn(
    options,
    async () => {
      const api = await asStaff(await options.services(), world)
      const alias = `khuôn ép nhựa số ${++count}`
      await api.taxonomy.addWord({ key: 'category:plastic-injection-mold', lang: 'vi', alias })
      ledger.words.add(alias)
    },
    pace * 40,
  )
}

/** A second one is refused while the first runs; so one runs whenever something is killed. */
async function orderRebuilds(options: WriterOptions): Promise<void> {
  const { ledger, world } = options
  await goOn(
    options,
    async () => {
      const services = await options.services()
      if (await findOpenRebuild(services.db)) return
      const api = await asStaff(services, world)
      await api.jobs.rebuildIndex()
      ledger.rebuilds += 1
    },
    pace * 20,
  )
}
