import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { failure, openProfileWorld, type ProfileWorld, phone } from './profile-world.ts'

let world: ProfileWorld
beforeAll(async () => {
  world = await openProfileWorld()
})
afterAll(() => world?.close())

describe('two people who edit one profile', () => {
  async function two() {
    const firm = await world.addFirm('Hai người sửa', { description: { lang: 'vi', text: 'Cơ khí' } })
    const colleague = await firm.member('member')
    const { revision } = await firm.api.profile.saveRow({ revision: 0, group: 'contacts', row: phone })
    await firm.api.profile.publish({ revision })
    return { ...firm, colleague }
  }
  const made = {
    id: 'new',
    category: 'hex-bolt',
    text: null,
    processes: [],
    materials: [],
    toleranceMm: null,
    annualCapacity: null,
    moq: null,
    leadTimeDays: null,
    details: {},
  }

  it('both keep what they wrote of different parts', async () => {
    const { id, api, colleague } = await two()
    const mine = await api.profile.saveRow({ revision: 0, group: 'capabilities', row: made })
    let theirs = await colleague.profile.saveRow({ revision: 0, group: 'capabilities', row: made })
    theirs = await colleague.profile.removeRow({ revision: theirs.revision, group: 'capabilities', id: 'new' })
    theirs = await colleague.profile.save({ revision: theirs.revision, group: 'size', value: { employees: 40 } })
    await api.profile.publish(mine)
    expect(await failure(colleague.profile.publish(theirs))).toBeNull()
    const shown = await world.visitor.enterprise.get({ id })
    expect(shown.employees).toBe(40)
    expect(shown.capabilities).toHaveLength(1)
  })

  it('are told of the same part, see both versions, and choose; nothing is lost until then', async () => {
    const { id, api, colleague } = await two()
    const mine = await api.profile.save({ revision: 0, group: 'size', value: { employees: 30 } })
    const theirs = await colleague.profile.save({ revision: 0, group: 'size', value: { employees: 40 } })
    await colleague.profile.save({
      revision: theirs.revision,
      group: 'exports',
      value: { markets: ['JP'], languages: ['en'] },
    })
    await api.profile.publish(mine)
    const revision = theirs.revision + 1
    expect(await failure(colleague.profile.publish({ revision }))).toMatchObject({
      code: 'conflict',
      issues: [{ path: 'size', rule: 'changedByOthers' }],
    })
    const { conflicts, content, current, version } = await colleague.profile.draft()
    expect(conflicts).toEqual([{ group: 'size', isValue: true, isVisibility: false }])
    expect([content.values.size.employees, current.values.size.employees]).toEqual([40, 30])
    expect(
      await failure(colleague.profile.publish({ revision, choices: { size: 'mine' }, version: version - 1 })),
    ).toMatchObject({ code: 'conflict' })
    await colleague.profile.publish({ revision, choices: { size: 'mine' }, version })
    expect((await world.visitor.enterprise.get({ id })).employees).toBe(40)
    expect((await world.visitor.enterprise.get({ id })).exports).toEqual(['JP'])
  })

  it('are one person with two windows: the second save is told', async () => {
    const { api } = await two()
    await api.profile.save({ revision: 0, group: 'size', value: { employees: 30 } })
    expect(await failure(api.profile.save({ revision: 0, group: 'size', value: { employees: 31 } }))).toMatchObject({
      code: 'conflict',
    })
    expect((await api.profile.draft()).content.values.size.employees).toBe(30)
  })
})
