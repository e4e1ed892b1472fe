import { temporaryPostgres } from '@matxich/local'
import type { EnterpriseRecord } from '@matxich/seeds'
import postgres from 'postgres'
import { computeFigures, type Figures, parallelRatio, type RankedList } from './figures.ts'
import type { PlainEngine } from './plain-engine.ts'
import { openPlainMeilisearch } from './plain-meilisearch.ts'
import { readRelevance, readSet } from './read-set.ts'

export interface BaselineResult {
  engine: string
  needs: Figures
  parallel: Figures & { worstOverBest: number }
  queries: Figures
}

/** Meilisearch reads ten words of a query and leaves the rest. */
const wordsPerQuery = 10

/**
 * What engines without any knowledge of the trade make of a set: all text fields of a firm, the first ten words of a text,
 * default settings. PostgreSQL full text always; Meilisearch where a server is given.
 * @throws Error when the set has no truth
 */
export async function runBaseline(
  folder: string,
  meilisearch: { url: string; apiKey?: string } | null,
): Promise<BaselineResult[]> {
  const relevance = readRelevance(folder)
  if (!relevance) throw new Error(`${folder} holds no qrels.tsv to measure a baseline by.`)
  const set = readSet(folder)
  const firms = set.enterprises.map((record) => ({ id: record.id, text: textOf(record) }))
  const engines = [
    () => openPlainPostgres(firms),
    ...(meilisearch ? [() => openPlainMeilisearch(firms, meilisearch)] : []),
  ]
  const results: BaselineResult[] = []
  for (const open of engines) {
    const engine = await open()
    try {
      const rank = async (texts: { id: string; lang: string; title?: string; text: string; group?: string }[]) => {
        const lists: RankedList[] = []
        for (const { id, lang, group, title, text } of texts) {
          const words = `${title ?? ''} ${text}`.trim().split(/\s+/).slice(0, wordsPerQuery)
          lists.push({ id, group: group ?? id, lang, enterprises: await engine.search(words) })
        }
        return computeFigures(lists, relevance)
      }
      const parallel = await rank(set.parallel)
      results.push({
        engine: engine.name,
        needs: await rank(set.needs),
        parallel: { ...parallel, worstOverBest: parallelRatio(parallel.byLang) },
        queries: await rank(set.queries),
      })
    } finally {
      await engine.close()
    }
  }
  return results
}

/** Everything that a firm wrote, one field a line. */
function textOf(record: EnterpriseRecord): string {
  return [
    record.name.vi,
    record.name.en,
    record.description?.text,
    ...(record.capabilities ?? []).map((row) => row.text),
    ...(record.equipment ?? []).flatMap((item) => [item.text, item.maker, item.model]),
  ]
    .filter(Boolean)
    .join('\n')
}

async function openPlainPostgres(firms: { id: string; text: string }[]): Promise<PlainEngine> {
  const server = await temporaryPostgres()
  const sql = postgres(await server.createDatabase({ name: 'baseline' }), { max: 1, onnotice: () => {} })
  await sql`create table firm (id text primary key, words tsvector not null)`
  for (const { id, text } of firms) await sql`insert into firm values (${id}, to_tsvector('simple', ${text}))`
  return {
    name: 'plain postgres',
    search: async (words) => {
      const rows = await sql<{ id: string }[]>`
        with query as (
          select string_agg(part::text, ' | ')::tsquery as asked
          from unnest(${words}::text[]) as word, plainto_tsquery('simple', word) as part
          where numnode(part) > 0
        )
        select id from firm, query where words @@ asked order by ts_rank(words, asked) desc, id limit 100`
      return rows.map(({ id }) => id)
    },
    close: async () => {
      await sql.end()
      await server.stop()
    },
  }
}

/** One line per engine, for reading in a terminal. */
export function formatBaseline(results: BaselineResult[]): string {
  return results
    .flatMap(({ engine, needs, parallel, queries }) =>
      Object.entries({ needs, parallel, queries }).map(([name, figures]) => {
        const langs = Object.entries(figures.byLang).map(([lang, value]) => `${lang} ${value.toFixed(3)}`)
        return `${engine}  ${name.padEnd(9)} nDCG@10 ${figures.ndcg10.toFixed(3)}  recall@50 ${figures.recall50.toFixed(3)}  ${langs.join(' ')}`
      }),
    )
    .join('\n')
}
