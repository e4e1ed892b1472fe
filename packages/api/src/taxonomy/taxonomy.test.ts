import { readQuery } from '@matxich/search'
import { loadConcepts } from '@matxich/seeds'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openLexicon } from '../concept/open-lexicon.ts'
import { moldMaker, type NeedWorld, openNeedWorld } from '../need/need-world.ts'
import { loadReferenceData } from '../reference/load-reference-data.ts'

let world: NeedWorld
const mold = 'category:plastic-injection-mold'
const jargon = 'khuôn kín vành'

beforeAll(async () => {
  world = await openNeedWorld()
  await world.db.$client`insert into "user" (id, name, email) values ('nobody', 'Cán bộ', 'nobody@example.test')`
  await world.addFirm('Khuôn mẫu Tân Phát', moldMaker)
  await world.addFirm('Bao bì An Khang', {
    description: { lang: 'vi', text: `Chúng tôi không làm gì ngoài thùng giấy, nhưng biết ${jargon}.` },
  })
  await world.drain()
})
afterAll(() => world.close())

test('what was read with the words in force is not to be read again', async () => {
  expect((await world.staff.jobs.state()).search).toMatchObject({ waiting: 0, documents: 2, toReread: 0 })
})

/** The lexicon as another process has it. */
const readElsewhere = async (text: string) => [
  ...readQuery(await openLexicon(world.db)(), text, 'vi').requirements.map((requirement) => requirement.key),
]

describe('a word of the center', () => {
  test('is shown with what it would touch before anybody decides', async () => {
    const preview = await world.staff.taxonomy.previewWord({ alias: 'khuôn ép nhựa', lang: 'vi', readerLang: 'en' })
    expect(preview.meanings.map((meaning) => meaning.key)).toContain(mold)
    expect(preview.enterprises).toMatchObject({ total: 1, first: [{ name: 'Khuôn mẫu Tân Phát' }] })
    const folded = await world.staff.taxonomy.previewWord({ alias: 'khuon kin vanh', lang: 'vi', readerLang: 'vi' })
    expect(folded.enterprises.first.map((firm) => firm.name)).toEqual(['Bao bì An Khang'])
  })

  test('is understood in every process once it is added, and no longer once it is taken back', async () => {
    expect(await readElsewhere(jargon)).not.toContain(mold)
    const { id } = await world.staff.taxonomy.addWord({ key: mold, lang: 'vi', alias: jargon })
    expect(await readElsewhere(jargon)).toContain(mold)
    await world.staff.taxonomy.takeWordBack({ id })
    expect(await readElsewhere(jargon)).not.toContain(mold)
  })

  test('finds the firms that make the thing', async () => {
    const { id } = await world.staff.taxonomy.addWord({ key: mold, lang: 'vi', alias: 'khuôn úp sấp' })
    const fresh = { ...world.services, lexicon: openLexicon(world.db) }
    const { searchSuppliers } = await import('../search/search-suppliers.ts')
    const found = await searchSuppliers(
      { services: fresh, viewer: null, requestId: null, address: null },
      {
        text: 'khuon up sap',
        lang: 'vi',
        dropped: [],
        facets: {},
        only: false,
        sort: 'relevance',
        page: 1,
        pageSize: 20,
      },
    )
    expect(JSON.stringify(found.rows[0])).toContain('Khuôn mẫu Tân Phát')
    await world.staff.taxonomy.takeWordBack({ id })
  })

  test('cannot be added twice', async () => {
    const { id } = await world.staff.taxonomy.addWord({ key: mold, lang: 'vi', alias: 'khuôn hai lần' })
    await expect(world.staff.taxonomy.addWord({ key: mold, lang: 'vi', alias: 'khuôn hai lần' })).rejects.toMatchObject(
      { code: 'BAD_REQUEST' },
    )
    await world.staff.taxonomy.takeWordBack({ id })
    await expect(world.staff.taxonomy.takeWordBack({ id })).rejects.toMatchObject({ code: 'CONFLICT' })
  })

  test('stays when the reference taxonomy is loaded again', async () => {
    await world.staff.taxonomy.addWord({ key: mold, lang: 'vi', alias: 'khuôn để lại' })
    const { key } = await world.staff.taxonomy.addConcept({
      kind: 'process',
      labels: { vi: 'Mài rung ly tâm', en: 'Centrifugal disc finishing' },
    })
    await loadReferenceData(world.db, loadConcepts())
    expect(await readElsewhere('khuôn để lại')).toContain(mold)
    expect(await readElsewhere('mai rung ly tam')).toContain(key)
  })
})

describe('a misleading word of the reference', () => {
  test('is read no more once it is switched off, and again once it is switched on', async () => {
    const { reference } = await world.staff.taxonomy.get({ key: 'process:wire-edm', lang: 'vi' })
    const { alias } = reference.find((word) => word.lang === 'vi' && word.alias.includes(' '))!
    expect(await readElsewhere(alias)).toContain('process:wire-edm')
    await world.staff.taxonomy.switchWordOff({ key: 'process:wire-edm', lang: 'vi', alias })
    expect(await readElsewhere(alias)).not.toContain('process:wire-edm')
    const { switchedOff } = await world.staff.taxonomy.get({ key: 'process:wire-edm', lang: 'vi' })
    await world.staff.taxonomy.takeWordBack({ id: switchedOff[0]!.id })
    expect(await readElsewhere(alias)).toContain('process:wire-edm')
  })

  test('that the reference does not have cannot be switched off', async () => {
    await expect(
      world.staff.taxonomy.switchWordOff({ key: 'process:wire-edm', lang: 'vi', alias: 'không có từ này' }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})
