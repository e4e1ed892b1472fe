import { randomUUID } from 'node:crypto'
import { type Connection, conceptId, conceptKey } from '@matxich/db'
import {
  capability,
  capabilityMaterial,
  capabilityProcess,
  certificate,
  enterprise,
  enterpriseContact,
  enterpriseReference,
  equipment,
  organisation,
} from '@matxich/db/schema'
import type { Lexicon } from '@matxich/search'
import { and, eq, notInArray } from 'drizzle-orm'
import type { GroupValues, ProfileGroup } from './profile-content.ts'

type Rows<Group extends ProfileGroup> = { before: GroupValues[Group]; after: GroupValues[Group] }

/**
 * Writes the groups named: fields of the enterprise, and rows by their ids, so that a row that stays keeps what hangs on it
 * (a certificate its file). Ids that are no row of this enterprise become new rows. Call it in a transaction.
 */
export async function writeContent(
  db: Connection,
  lexicon: Lexicon,
  id: string,
  before: GroupValues,
  after: GroupValues,
  groups: readonly ProfileGroup[],
): Promise<void> {
  const columns = columnsOf(lexicon, after, groups)
  if (Object.keys(columns).length > 0) await db.update(enterprise).set(columns).where(eq(enterprise.id, id))
  if (groups.includes('identity'))
    await db.update(organisation).set({ name: after.identity.nameVi }).where(eq(organisation.id, id))
  const rows = <Group extends ProfileGroup>(group: Group): Rows<Group> => ({
    before: before[group],
    after: after[group],
  })
  if (groups.includes('capabilities')) await writeCapabilities(db, id, rows('capabilities'))
  if (groups.includes('equipment'))
    await writeRows(db, equipment, id, rows('equipment'), ({ type, ...machine }, position) => ({
      ...machine,
      position,
      type: conceptKey('equipment', type),
    }))
  if (groups.includes('certificates'))
    await writeRows(db, certificate, id, rows('certificates'), ({ type, ...held }) => ({
      ...held,
      type: conceptKey('certification', type),
    }))
  if (groups.includes('references'))
    await writeRows(db, enterpriseReference, id, rows('references'), (named) => ({ ...named }))
  if (groups.includes('contacts'))
    await writeRows(db, enterpriseContact, id, rows('contacts'), (contact) => ({ ...contact }))
}

function columnsOf(lexicon: Lexicon, after: GroupValues, groups: readonly ProfileGroup[]) {
  const { identity, location, size, description, exports } = after
  return {
    ...(groups.includes('identity') ? identity : {}),
    ...(groups.includes('location')
      ? {
          ...location,
          formerProvince: conceptKey('former-province', location.formerProvince),
          province: conceptKey('province', provinceOf(lexicon, location.formerProvince)),
          park: conceptKey('park', location.park),
        }
      : {}),
    ...(groups.includes('size') ? size : {}),
    ...(groups.includes('description')
      ? { descriptionText: description.text, descriptionLang: description.text === null ? null : description.lang }
      : {}),
    ...(groups.includes('exports') ? { exports: exports.markets, workingLanguages: exports.languages } : {}),
  }
}

/** The unit since July 2025 that a former one went into. */
function provinceOf(lexicon: Lexicon, formerProvince: string | null): string | null {
  const province = lexicon.concepts.get(`former-province:${formerProvince}`)?.details.province
  return typeof province === 'string' ? conceptId(province) : null
}

type RowTable = typeof equipment | typeof certificate | typeof enterpriseReference | typeof enterpriseContact

async function writeRows<Row extends { id: string }>(
  db: Connection,
  table: RowTable,
  enterpriseId: string,
  { before, after }: { before: Row[]; after: Row[] },
  columnsOfRow: (row: Omit<Row, 'id'>, position: number) => Record<string, unknown>,
): Promise<void> {
  const known = new Set(before.map((row) => row.id))
  const kept = after.map((row) => row.id).filter((rowId) => known.has(rowId))
  await db
    .delete(table)
    .where(and(eq(table.enterpriseId, enterpriseId), kept.length > 0 ? notInArray(table.id, kept) : undefined))
  for (const [position, { id: rowId, ...row }] of after.entries()) {
    const columns = columnsOfRow(row, position)
    if (known.delete(rowId)) await db.update(table).set(columns).where(eq(table.id, rowId))
    else await db.insert(table).values({ ...columns, enterpriseId } as never)
  }
}

async function writeCapabilities(
  db: Connection,
  enterpriseId: string,
  { before, after }: Rows<'capabilities'>,
): Promise<void> {
  const known = new Set(before.map((row) => row.id))
  const kept = after.map((row) => row.id).filter((rowId) => known.has(rowId))
  await db
    .delete(capability)
    .where(
      and(eq(capability.enterpriseId, enterpriseId), kept.length > 0 ? notInArray(capability.id, kept) : undefined),
    )
  for (const [position, stated] of after.entries()) {
    const isKnown = known.delete(stated.id)
    const id = isKnown ? stated.id : randomUUID()
    const columns = {
      position,
      category: conceptKey('category', stated.category),
      text: stated.text,
      toleranceMm: stated.toleranceMm,
      annualCapacity: stated.annualCapacity?.value ?? null,
      capacityUnit: stated.annualCapacity?.unit ?? null,
      moq: stated.moq,
      leadTimeDays: stated.leadTimeDays,
      details: stated.details,
    }
    if (isKnown) {
      await db.update(capability).set(columns).where(eq(capability.id, id))
      await db.delete(capabilityProcess).where(eq(capabilityProcess.capabilityId, id))
      await db.delete(capabilityMaterial).where(eq(capabilityMaterial.capabilityId, id))
    } else await db.insert(capability).values({ id, enterpriseId, ...columns })
    const processes = stated.processes.map(({ concept, mode }) => ({
      capabilityId: id,
      process: conceptKey('process', concept),
      mode,
    }))
    const materials = stated.materials.map((used) => ({ capabilityId: id, material: conceptKey('material', used) }))
    if (processes.length > 0) await db.insert(capabilityProcess).values(processes).onConflictDoNothing()
    if (materials.length > 0) await db.insert(capabilityMaterial).values(materials).onConflictDoNothing()
  }
}
