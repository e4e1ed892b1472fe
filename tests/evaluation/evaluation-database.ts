import { applyEnterpriseRecords, loadReferenceData, readEnterpriseRecord } from '@matxich/api'
import { openDatabase } from '@matxich/db'
import { migrateDatabase } from '@matxich/db/migrate'
import { findConcepts } from '@matxich/db/queries'
import { temporaryPostgres } from '@matxich/local'
import { buildLexicon, type Lexicon } from '@matxich/search'
import { drainChanges } from '@matxich/search/drainer'
import { type OpenSearchEngineOptions, openSearchEngine, type SearchEngine } from '@matxich/search/engines'
import { loadConcepts } from '@matxich/seeds'
import { readGivenEnterprises } from './read-set.ts'

export interface EvaluationDatabase {
  db: ReturnType<typeof openDatabase>['db']
  engine: SearchEngine
  lexicon: Lexicon
  /** Id in the database → id in the set. */
  setIdOf: Map<string, string>
  close: () => Promise<void>
}

/**
 * A temporary database with the enterprises of a set, loaded as the product loads them: reference data, import, drainer.
 * @throws Error naming the records that the import refuses
 */
export async function openEvaluationDatabase(
  folder: string,
  search: Omit<OpenSearchEngineOptions, 'db'>,
): Promise<EvaluationDatabase> {
  const server = await temporaryPostgres()
  try {
    const url = await server.createDatabase({ name: 'evaluation' })
    await migrateDatabase(url)
    const database = openDatabase(url)
    const { db } = database
    await loadReferenceData(db, loadConcepts())
    const lexicon = buildLexicon(await findConcepts(db))
    const engine = await openSearchEngine({ db, ...search })
    const setIdOf = await importEnterprises(db, lexicon, readGivenEnterprises(folder))
    await drainChanges({ db, engine, lexicon: async () => lexicon })
    const close = async () => {
      await engine.drop()
      await database.close()
      await server.stop()
    }
    return { db, engine, lexicon, setIdOf, close }
  } catch (error) {
    await server.stop()
    throw error
  }
}

/** Records that the import refuses are named on the terminal and left out, as staff would leave them. */
async function importEnterprises(
  db: EvaluationDatabase['db'],
  lexicon: Lexicon,
  given: { id: string }[],
): Promise<Map<string, string>> {
  const readings = given.map((one) => ({ setId: one.id, ...readEnterpriseRecord(one, lexicon) }))
  const readable = readings.flatMap(({ setId, record }) => (record ? [{ setId, record }] : []))
  const applied = await applyEnterpriseRecords(
    db,
    readable.map(({ record }) => record),
    {
      source: 'import',
      sourceNote: null,
      asOf: new Date().toISOString().slice(0, 10),
      actor: { userId: null, organisationId: null },
    },
  )
  const setIdOf = new Map<string, string>()
  for (const [index, { setId }] of readable.entries()) {
    const result = applied[index]!
    if (result.action === 'refused') console.error(`${setId} is not imported: ${JSON.stringify(result.issue)}`)
    else setIdOf.set(result.enterpriseId, setId)
  }
  for (const { setId, record, issues } of readings)
    if (!record) console.error(`${setId} is not imported: ${JSON.stringify(issues)}`)
  return setIdOf
}
