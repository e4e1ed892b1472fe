import type { Services } from './fault-world.ts'

/** What writers were told is done, and what nobody knows whether it is: the answer was lost with the process. */
export class Ledger {
  /** The last description that was published, and those tried since. */
  description: { acknowledged: string | null; uncertain: string[] } = { acknowledged: null, uncertain: [] }
  /** Needs by their title: taken, and open. */
  readonly needs = new Set<string>()
  readonly openNeeds = new Set<string>()
  readonly answers = new Set<string>()
  /** Rows of each import that was started. */
  readonly imports = new Map<string, number>()
  /** Words that were taught. */
  readonly words = new Set<string>()
  /** Rebuilds of the index that were ordered. */
  rebuilds = 0
  /** Requests that came to nothing, or whose outcome nobody knows. */
  failures = 0
  /** Answers that were neither done nor a failure of the server: a fault of the test or of the product. */
  readonly surprises: string[] = []

  get acknowledged(): number {
    const { needs, openNeeds, answers, imports, words } = this
    return needs.size + openNeeds.size + answers.size + imports.size + words.size + this.rebuilds + this.published
  }
  published = 0
}

/** Whatever was acknowledged and is not there, or is there twice, in sentences. */
export async function findLosses({ db }: Services, ledger: Ledger, editorId: string): Promise<string[]> {
  const client = db.$client
  const losses: string[] = []
  const { acknowledged, uncertain } = ledger.description
  if (acknowledged !== null) {
    const [row] = await client<{ text: string }[]>`
      select description_text as text from enterprise where id = ${editorId}`
    if (row?.text !== acknowledged && !uncertain.includes(row?.text ?? ''))
      losses.push(`the profile says "${row?.text}", and "${acknowledged}" was published`)
  }
  const needs = await client<{ title: string; state: string }[]>`
    select r.title, n.state from need n join need_revision r on r.need_id = n.id and r.revision = n.revision`
  const byTitle = new Map<string, { title: string; state: string }[]>()
  for (const need of needs) byTitle.set(need.title, [...(byTitle.get(need.title) ?? []), need])
  for (const title of ledger.needs) if (!byTitle.has(title)) losses.push(`need "${title}" is lost`)
  for (const [title, rows] of byTitle) if (rows.length > 1) losses.push(`need "${title}" is there ${rows.length} times`)
  for (const title of ledger.openNeeds)
    if (byTitle.get(title)?.[0]?.state !== 'open') losses.push(`need "${title}" was published and is not open`)
  const answered = await client<{ id: string }[]>`select id from question where answered_at is not null`
  const answeredIds = new Set(answered.map((row) => row.id))
  for (const id of ledger.answers) if (!answeredIds.has(id)) losses.push(`the answer to ${id} is lost`)
  for (const [id, rows] of ledger.imports) {
    const [row] = await client<{ state: string; applied: number; firms: number }[]>`
      select i.state, count(r.applied_at)::int as applied, count(distinct r.enterprise_id)::int as firms
      from enterprise_import i join enterprise_import_row r on r.import_id = i.id where i.id = ${id} group by 1`
    if (row?.state !== 'applied' || row.applied !== rows || row.firms !== rows)
      losses.push(`of import ${id} with ${rows} rows there is: ${JSON.stringify(row)}`)
  }
  const taught = await client<{ alias: string }[]>`select alias from concept_alias`
  const known = new Set(taught.map((row) => row.alias))
  for (const word of ledger.words) if (!known.has(word)) losses.push(`the word "${word}" is lost`)
  const [rebuilds] = await client<{ done: number }[]>`
    select count(*)::int as done from index_rebuild where state = 'done'`
  if ((rebuilds?.done ?? 0) < ledger.rebuilds)
    losses.push(`of ${ledger.rebuilds} rebuilds ordered, ${rebuilds?.done} came to an end`)
  const [twice] = await client<{ count: number }[]>`
    select count(*)::int from (select subject_id from audit_event where action = 'enterprise.importCreate'
      group by 1 having count(*) > 1) t`
  if (twice && twice.count > 0) losses.push(`${twice.count} imported firms were noted twice`)
  return losses
}
