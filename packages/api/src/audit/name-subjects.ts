import { concept, enterprise, enterpriseImport, fair, user } from '@matxich/db/schema'
import type { Language } from '@matxich/i18n'
import { conceptLabel } from '@matxich/i18n'
import { inArray, sql } from 'drizzle-orm'
import type { Context } from '../context.ts'

interface Subject {
  subjectKind: string
  subjectId: string
}

/** What the subjects of events are called, by `kind id`; what has no name, or is no more, is not in it. */
export async function nameSubjects(
  context: Context,
  subjects: Subject[],
  lang: Language,
): Promise<Map<string, string>> {
  const { db } = context.services
  const idsOf = (...kinds: string[]) => [
    ...new Set(subjects.filter((one) => kinds.includes(one.subjectKind)).map((one) => one.subjectId)),
  ]
  const firms = idsOf('enterprise', 'organisation')
  const imports = idsOf('import')
  const fairs = idsOf('fair')
  const concepts = idsOf('concept')
  const users = idsOf('user')
  const [firmRows, importRows, fairRows, conceptRows, userRows] = await Promise.all([
    firms.length === 0
      ? []
      : db
          .select({ id: enterprise.id, name: enterprise.nameVi })
          .from(enterprise)
          .where(inArray(sql`${enterprise.id}::text`, firms)),
    imports.length === 0
      ? []
      : db
          .select({ id: enterpriseImport.id, name: enterpriseImport.fileName })
          .from(enterpriseImport)
          .where(inArray(sql`${enterpriseImport.id}::text`, imports)),
    fairs.length === 0
      ? []
      : db
          .select({ id: fair.id, name: fair.nameVi })
          .from(fair)
          .where(inArray(sql`${fair.id}::text`, fairs)),
    concepts.length === 0
      ? []
      : db.select({ id: concept.key, labels: concept.labels }).from(concept).where(inArray(concept.key, concepts)),
    users.length === 0 ? [] : db.select({ id: user.id, name: user.name }).from(user).where(inArray(user.id, users)),
  ])
  const named = (kind: string, rows: { id: string; name: string }[]) =>
    rows.map(({ id, name }): [string, string] => [`${kind} ${id}`, name])
  return new Map([
    ...named('enterprise', firmRows),
    ...named('organisation', firmRows),
    ...named('import', importRows),
    ...named('fair', fairRows),
    ...conceptRows.map(({ id, labels }): [string, string] => [`concept ${id}`, conceptLabel({ id, labels }, lang)]),
    ...named('user', userRows),
  ])
}
