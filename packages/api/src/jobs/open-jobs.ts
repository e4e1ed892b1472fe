import type { Connection } from '@matxich/db'
import { type SQL, sql } from 'drizzle-orm'
import { startBoss } from './boss.ts'
import type { Jobs } from './jobs.ts'

/** The sending side of the queue. */
export async function openJobs(databaseUrl: string): Promise<Jobs> {
  const boss = await startBoss(databaseUrl, { isWorker: false })
  return {
    async send(name, data, transaction) {
      const id = await boss.send(name, data, { db: throughTransaction(transaction) })
      if (!id) throw new Error(`queue ${name} took no job`)
    },
    close: () => boss.stop({ graceful: false, close: true }),
  }
}

/** Lets the queue write its row with the transaction of the change: both are kept or neither. */
function throughTransaction(transaction: Connection) {
  return {
    async executeSql(text: string, values: unknown[]) {
      const rows = await transaction.execute(asStatement(text, values))
      return { rows: [...rows] }
    },
  }
}

/** The queue writes `$1`, `$2`; drizzle wants the values in place. Objects travel as JSON text, missing ones as null. */
function asStatement(text: string, values: unknown[]): SQL {
  const parts = text.split(/\$(\d+)/)
  const chunks = parts.map((part, index) =>
    index % 2 === 0 ? sql.raw(part) : sql`${asParameter(values[Number(part) - 1])}`,
  )
  return sql.join(chunks)
}

function asParameter(value: unknown): unknown {
  if (value === undefined) return null
  return value !== null && typeof value === 'object' && !(value instanceof Date) ? JSON.stringify(value) : value
}
