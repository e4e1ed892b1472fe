import { randomUUID } from 'node:crypto'
import { loadReferenceData } from '@matxich/api'
import { openDatabase } from '@matxich/db'
import { createEnterpriseProfiles } from '@matxich/db/queries'
import { need, needRevision, requirement } from '@matxich/db/schema'
import { buildLexicon, type Lexicon, readNeed } from '@matxich/search'
import { loadConcepts } from '@matxich/seeds'
import { seededRandom } from './random.ts'
import { generateNeed } from './request.ts'
import { generateSupplier } from './supplier.ts'
import { readVocabulary, type Vocabulary } from './vocabulary.ts'

export interface BenchSize {
  suppliers: number
  needs: number
}

const batch = 500
/** Of needs apart from suppliers, so that more of one does not change the other. */
const needSeed = 1_000_003

/**
 * Fills a migrated, empty database with invented firms and needs, the same ones whenever seeds and sizes are the same. Triggers are
 * off meanwhile: documents are made afterwards, all at once.
 */
export async function loadBenchData(url: string, { suppliers, needs }: BenchSize, now: Date): Promise<void> {
  const bulk = new URL(url)
  bulk.searchParams.set('session_replication_role', 'replica')
  const { db, close } = openDatabase(bulk.href, { max: 1 })
  try {
    const concepts = loadConcepts()
    await loadReferenceData(db, concepts)
    const vocabulary = readVocabulary(concepts)
    const random = seededRandom(1)
    for (let start = 0; start < suppliers; start += batch) {
      const numbers = range(start, Math.min(suppliers, start + batch))
      const records = numbers.map((number) => generateSupplier(vocabulary, random, number, now))
      await db.transaction((transaction) => createEnterpriseProfiles(transaction, records))
    }
    await loadNeeds(db, vocabulary, buildLexicon(concepts), needs, now)
    await db.$client`analyze`
  } finally {
    await close()
  }
}

async function loadNeeds(
  db: ReturnType<typeof openDatabase>['db'],
  vocabulary: Vocabulary,
  lexicon: Lexicon,
  count: number,
  now: Date,
): Promise<void> {
  const random = seededRandom(needSeed)
  const [buyer] = await db.$client<{ id: string }[]>`select id from enterprise order by tax_code limit 1`
  if (!buyer) return
  for (let start = 0; start < count; start += batch) {
    const written = range(start, Math.min(count, start + batch)).map((number) => ({
      id: randomUUID(),
      text: generateNeed(vocabulary, random, number),
    }))
    await db.transaction(async (transaction) => {
      await transaction
        .insert(need)
        .values(written.map(({ id }) => ({ id, buyerId: buyer.id, state: 'open' as const, openedAt: now })))
      await transaction
        .insert(needRevision)
        .values(written.map(({ id, text }) => ({ needId: id, revision: 1, ...text, fields: {} })))
      const asked = written.flatMap(({ id, text }) =>
        readNeed(lexicon, text).requirements.map((one, position) => rowOf(id, position, one)),
      )
      if (asked.length > 0) await transaction.insert(requirement).values(asked)
    })
  }
}

function rowOf(needId: string, position: number, asked: ReturnType<typeof readNeed>['requirements'][number]) {
  return {
    needId,
    revision: 1,
    position,
    key: asked.key,
    kind: asked.kind,
    concept: asked.concept === null ? null : `${asked.kind}:${asked.concept}`,
    quantityMin: asked.quantity?.min ?? null,
    quantityMax: asked.quantity?.max ?? null,
    unit: asked.quantity?.unit ?? null,
    level: asked.level,
    origin: 'read' as const,
  }
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at)
}
