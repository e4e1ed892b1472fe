import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../testing.ts'

let database: TestDatabase
const firm = '00000000-0000-4000-8000-000000000001'
const buyer = '00000000-0000-4000-8000-000000000002'
const need = '00000000-0000-4000-8000-000000000003'

beforeAll(async () => {
  database = await createTestDatabase()
  await database.client`insert into concept (key, kind, labels, aliases, details) values
    ('category:hex-bolt', 'category', '{}', '{}', '{}'), ('process:cold-heading', 'process', '{}', '{}', '{}'),
    ('material:skd11', 'material', '{}', '{}', '{}'), ('material:dc53', 'material', '{}', '{}', '{}')`
})
afterAll(() => database.close())

beforeEach(async () => {
  const { client } = database
  await client`delete from organisation`
  await client`insert into organisation (id, kind, name) values
    (${firm}, 'enterprise', 'Ốc vít Bình Minh'), (${buyer}, 'enterprise', 'Sakura Electronics')`
  await client`insert into enterprise (id, name_vi, tax_code) values (${firm}, 'Ốc vít Bình Minh', '0100109106')`
  await client`insert into need (id, buyer_id) values (${need}, ${buyer})`
  await client`insert into need_revision (need_id, revision, title, text, lang) values (${need}, 1, 'Bolt', 'M8', 'en')`
  await client`delete from change_log`
})

const askMaterial = (alternatives: string[]) =>
  database.client`insert into requirement (need_id, revision, position, key, kind, concept, alternatives, level, origin)
    values (${need}, 1, 0, 'material:skd11', 'material', 'material:skd11', ${alternatives}, 'must', 'read')`

describe('the database itself refuses', () => {
  const refusals: [string, () => PromiseLike<unknown>, string][] = [
    [
      'a second enterprise with the same tax code',
      () => database.client`with o as (insert into organisation (kind, name) values ('enterprise', 'x') returning id)
        insert into enterprise (id, name_vi, tax_code) select id, 'x', '0100109106' from o`,
      'unique_enterprise_tax_code',
    ],
    [
      'a tax code of nine digits',
      () => database.client`update enterprise set tax_code = '010010910'`,
      'enterprise_tax_code_form',
    ],
    ['a name of blanks', () => database.client`update enterprise set name_vi = '  '`, 'enterprise_name_given'],
    [
      'a category where a process belongs',
      () => database.client`with c as (insert into capability (enterprise_id, position, category)
          values (${firm}, 0, 'category:hex-bolt') returning id)
        insert into capability_process (capability_id, process) select id, 'category:hex-bolt' from c`,
      'capability_process_kind',
    ],
    [
      'a capability of an unknown category',
      () => database.client`insert into capability (enterprise_id, position, category)
        values (${firm}, 0, 'category:unheard-of')`,
      'capability_category_concept_key_fk',
    ],
    [
      'a capability that says nothing',
      () => database.client`insert into capability (enterprise_id, position) values (${firm}, 0)`,
      'capability_says_something',
    ],
    [
      'a requirement that asks two things at once',
      () => database.client`insert into requirement (need_id, revision, position, key, kind, concept, quantity_min,
          quantity_max, unit, level, origin)
        values (${need}, 1, 0, 'category:hex-bolt', 'category', 'category:hex-bolt', 1, 1, 'mm', 'must', 'read')`,
      'requirement_asks_one_thing',
    ],
    ['an alternative that nobody knows', () => askMaterial(['material:unheard-of']), 'requirement_alternatives_known'],
    ['an alternative of another kind', () => askMaterial(['process:cold-heading']), 'requirement_alternatives_known'],
    ['an alternative to itself', () => askMaterial(['material:skd11']), 'requirement_alternatives_known'],
    [
      'an alternative named twice',
      () => askMaterial(['material:dc53', 'material:dc53']),
      'requirement_alternatives_known',
    ],
    [
      'more alternatives than anybody reads',
      () => askMaterial(Array.from({ length: 1000 }, (_, number) => `material:${number}`)),
      'requirement_alternatives_known',
    ],
    [
      'a planned grade',
      () => database.client`insert into requirement (need_id, revision, position, key, kind, concept, accepts, level, origin)
        values (${need}, 1, 0, 'material:skd11', 'material', 'material:skd11', '{planned}', 'must', 'read')`,
      'requirement_accepts_what_its_kind_has',
    ],
    [
      'a requirement of a revision that does not exist',
      () => database.client`insert into requirement (need_id, revision, position, key, kind, concept, level, origin)
        values (${need}, 2, 0, 'category:hex-bolt', 'category', 'category:hex-bolt', 'must', 'read')`,
      'requirement_need_revision_fk',
    ],
    [
      'public revenue',
      () => database.client`insert into enterprise_field_group (enterprise_id, field_group, source, as_of, visibility)
        values (${firm}, 'finance', 'self', '2026-01-01', 'public')`,
      'field_group_finance_stays_private',
    ],
    ['a need that is open since never', () => database.client`update need set state = 'open'`, 'need_open_has_date'],
  ]
  test.each(refusals)('%s', async (_, write, constraint) => {
    await expect(write()).rejects.toMatchObject({ constraint_name: constraint })
  })

  test('to forget a concept that a requirement names beside another', async () => {
    await askMaterial(['material:dc53'])
    await expect(database.client`delete from concept where key = 'material:dc53'`).rejects.toMatchObject({
      constraint_name: 'requirement_alternatives_known',
    })
    await database.client`delete from requirement`
    await database.client`delete from concept where key = 'material:dc53'`
  })

  test('to change what a need once said', async () => {
    await expect(database.client`update need_revision set text = 'M10'`).rejects.toThrow('is history')
  })

  test('to change or remove what was audited', async () => {
    await database.client`insert into audit_event (action, subject_kind, subject_id) values ('need.open', 'need', 'x')`
    await expect(database.client`update audit_event set action = 'y'`).rejects.toThrow('is history')
    await expect(database.client`delete from audit_event`).rejects.toThrow('is history')
  })
})

describe('a change is noted for the search document that it feeds', () => {
  const noted = async () =>
    (await database.client`select distinct kind, document_id from change_log`).map((row) => ({ ...row }))

  const changes: [string, () => PromiseLike<unknown>, string, string][] = [
    ['an enterprise', () => database.client`update enterprise set employees = 5`, 'enterprise', firm],
    [
      'a process of a capability',
      async () => {
        const [row] = await database.client`insert into capability (enterprise_id, position, category)
          values (${firm}, 0, 'category:hex-bolt') returning id`
        await database.client`delete from change_log`
        await database.client`insert into capability_process (capability_id, process)
          values (${row!.id}, 'process:cold-heading')`
      },
      'enterprise',
      firm,
    ],
    ['a deleted enterprise', () => database.client`delete from organisation where id = ${firm}`, 'enterprise', firm],
    ['a need', () => database.client`update need set visibility = 'public'`, 'need', need],
    [
      'a requirement',
      () => database.client`insert into requirement (need_id, revision, position, key, kind, concept, level, origin)
        values (${need}, 1, 0, 'category:hex-bolt', 'category', 'category:hex-bolt', 'must', 'read')`,
      'need',
      need,
    ],
    [
      'a firm that is kept out of a need',
      () => database.client`insert into need_exclusion (need_id, enterprise_id) values (${need}, ${firm})`,
      'need',
      need,
    ],
  ]
  test.each(changes)('%s', async (_, write, kind, documentId) => {
    await write()
    expect(await noted()).toEqual([{ kind, document_id: documentId }])
  })

  test('and not when the change is rolled back', async () => {
    await database.client
      .begin(async (transaction) => {
        await transaction`update enterprise set employees = 6`
        throw new Error('no')
      })
      .catch(() => {})
    expect(await noted()).toEqual([])
  })
})
