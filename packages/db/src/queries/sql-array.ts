import { type SQL, sql } from 'drizzle-orm'

/**
 * One `text[]` parameter, whatever the number of values: a list of parameters would be planned anew per length
 * and ends at 65,535 of them.
 */
export function textArray(values: readonly string[]): SQL {
  const literal = `{${values.map((value) => `"${value.replace(/[\\"]/g, '\\$&')}"`).join(',')}}`
  return sql`${literal}::text[]`
}

/** One `uuid[]` parameter. */
export function uuidArray(values: readonly string[]): SQL {
  return sql`${`{${values.join(',')}}`}::uuid[]`
}

/** One `bigint[]` parameter. */
export function bigintArray(values: readonly (number | string)[]): SQL {
  return sql`${`{${values.join(',')}}`}::bigint[]`
}
