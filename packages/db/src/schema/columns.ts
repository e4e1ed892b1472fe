import { type SQL, sql } from 'drizzle-orm'
import { type AnyPgColumn, check, timestamp, uuid } from 'drizzle-orm/pg-core'

/** Surrogate key made by the database, so that every writer gets one. */
export const id = () => uuid().primaryKey().default(sql`gen_random_uuid()`)

export const moment = () => timestamp({ withTimezone: true, mode: 'date' })

export const createdAt = () => moment().notNull().defaultNow()

/** A check that a text column holds one of the values its type names: one list serves table, schema and page. */
export function oneOf(name: string, column: AnyPgColumn, values: readonly string[]) {
  return check(name, sql`${column} in (${sql.raw(values.map((value) => `'${value}'`).join(', '))})`)
}

/** A check that a concept key is of the wanted kind (`category:…`); existence is the foreign key's business. */
export function ofKind(name: string, column: AnyPgColumn, kind: string): ReturnType<typeof check> {
  return check(name, sql`${column} like ${sql.raw(`'${kind}:%'`)}`)
}

export function holds(name: string, condition: SQL) {
  return check(name, condition)
}
