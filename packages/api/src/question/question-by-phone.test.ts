import { auditEvent, certificate, enterpriseContact, membership, notice, question, user } from '@matxich/db/schema'
import { desc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Firm, moldMaker, openNeed } from '../need/need-world.ts'
import { openTrustWorld, refusedAs, type TrustWorld } from '../verification/trust-world.ts'

let world: TrustWorld
let buyer: Firm
let otherBuyer: Firm
let silent: Firm
let need: string
let otherNeed: string

const iso = 'certification:iso-9001'
const unstated = {
  ...moldMaker,
  certificates: [],
  capabilities: [{ ...moldMaker.capabilities[0], text: null, materials: [], toleranceMm: null, leadTimeDays: null }],
}

beforeAll(async () => {
  world = await openTrustWorld()
  buyer = await world.addFirm('Nhật Tân')
  otherBuyer = await world.addFirm('Hàn Việt')
  silent = await world.addFirm('Cơ Khí Không Thư', unstated)
  await world.db.delete(membership).where(eq(membership.organisationId, silent.id))
  await world.db
    .insert(enterpriseContact)
    .values({ enterpriseId: silent.id, kind: 'phone', value: '0912 345 678', person: 'Anh Sáu' })
  await world.db.update(user).set({ emailVerified: true })
  await world.drain()
  need = await openNeed(world, buyer)
  otherNeed = await openNeed(world, otherBuyer, { isBuyerHidden: true })
})
afterAll(() => world.close())

const ask = (who: Firm, needId: string, keys: string[]) =>
  who.api.question.ask({ needId, enterpriseId: silent.id, keys })
const callList = async () => (await world.officer.api.question.unreached({ lang: 'vi' })).rows
const questions = () => world.db.select().from(question).orderBy(question.id)
const verdictOf = async (who: Firm, needId: string, key: string) => {
  await world.drain()
  const { rows } = await who.api.match.suppliers({ needId, page: 1, pageSize: 20 })
  const row = rows.find(({ supplier }) => supplier.id === silent.id)
  return row?.verdicts.find((verdict) => verdict.requirement.key === key)
}

describe('a question to a firm with neither people nor an e-mail address', () => {
  test('waits in the call list with its words, the phone on record and a short link', async () => {
    expect(await ask(buyer, need, [iso, 'tolerance'])).toMatchObject({ reached: 'nobody' })
    const [firm] = await callList()
    expect(firm).toMatchObject({ id: silent.id, name: 'Cơ Khí Không Thư', lastCall: null })
    expect(firm?.phones).toEqual([{ value: '0912 345 678', person: 'Anh Sáu' }])
    expect(firm?.asks).toMatchObject([{ buyer: 'Nhật Tân', questions: [{ text: 'Bạn có ISO 9001 không?' }, {}] }])
    const waiting = await world.officer.api.desk.waiting({ lang: 'vi' })
    expect(waiting.unreached).toMatchObject({ total: 1, rows: [{ id: silent.id }] })
    const code = /\/n\/([\w-]+)$/.exec(firm?.asks[0]?.url ?? '')?.[1] ?? ''
    const { path } = await world.visitor.notice.followShortLink({ code })
    const asked = await world.visitor.question.byLink({ token: path.replace('/q/', ''), lang: 'vi' })
    expect(asked.asked?.questions).toHaveLength(2)
  })

  test('names no buyer that hides its name to staff either', async () => {
    await ask(otherBuyer, otherNeed, [iso, 'tolerance', 'leadTime'])
    const [firm] = await callList()
    expect(firm?.asks.map((one) => one.buyer)).toEqual(['Nhật Tân', 'Một bên mua (Việt Nam)'])
    expect(JSON.stringify(firm)).not.toContain('Hàn Việt')
  })

  test('is the business of staff, in their provinces; nothing is written for others', async () => {
    const [first] = await questions()
    const before = JSON.stringify([await questions(), await world.snapshot()])
    const given = { id: first!.id, answer: { says: 'yes' }, statedBy: 'Anh Sáu', channel: 'phone' } as const
    for (const [api, code] of [
      [world.reader.api, 'notAllowed'],
      [world.elsewhere.api, 'notFound'],
      [buyer.api, 'notAllowed'],
      [world.visitor, 'signedOut'],
    ] as const)
      await expect(api.question.answerForFirm(given)).rejects.toMatchObject(refusedAs(code))
    await expect(buyer.api.question.unreached({ lang: 'vi' })).rejects.toMatchObject(refusedAs('notAllowed'))
    await expect(world.visitor.question.unreached({ lang: 'vi' })).rejects.toMatchObject(refusedAs('signedOut'))
    expect((await world.elsewhere.api.question.unreached({ lang: 'vi' })).rows).toEqual([])
    expect(JSON.stringify([await questions(), await world.snapshot()])).toBe(before)
  })

  test('is answered by staff on the firm’s word: who said it, how, and for every need that asked the same', async () => {
    const [firm] = await callList()
    const asked = firm!.asks[0]!.questions.find((one) => one.requirementKey === iso)!
    await world.officer.api.question.answerForFirm({
      id: asked.id,
      answer: { says: 'yes', note: 'giấy còn hạn' },
      statedBy: 'Anh Sáu, chủ xưởng',
      channel: 'phone',
    })
    const answered = (await questions()).filter((row) => row.requirementKey === iso)
    expect(answered).toHaveLength(2)
    for (const row of answered)
      expect(row).toMatchObject({
        answerYes: true,
        answeredBy: 'officer',
        statedBy: 'Anh Sáu, chủ xưởng',
        channel: 'phone',
      })
    // A remark is for whom it was said to.
    expect(answered.map((row) => [row.needId, row.note])).toEqual(
      expect.arrayContaining([
        [need, 'giấy còn hạn'],
        [otherNeed, null],
      ]),
    )
    const held = await world.db.select().from(certificate).where(eq(certificate.enterpriseId, silent.id))
    expect(held).toMatchObject([{ type: iso, state: 'held' }])
    expect((await verdictOf(buyer, need, iso))?.status).toBe('met')
    expect((await verdictOf(otherBuyer, otherNeed, iso))?.status).toBe('met')
    const [event] = await world.db
      .select()
      .from(auditEvent)
      .where(eq(auditEvent.action, 'enterprise.answer'))
      .orderBy(desc(auditEvent.id))
    expect(event).toMatchObject({
      actorId: 'officer',
      onBehalfOf: silent.id,
      requestedBy: 'Anh Sáu, chủ xưởng',
      channel: 'phone',
    })
    const seen = await otherBuyer.api.question.ofNeed({ needId: otherNeed, enterpriseIds: [silent.id], lang: 'en' })
    expect(seen.asked[silent.id]?.find((one) => one.requirementKey === iso)?.answer).toMatchObject({ by: 'center' })
    expect(JSON.stringify(seen)).not.toContain('Anh Sáu')
    expect(await world.db.select().from(notice).where(eq(notice.kind, 'questionAnswered'))).toHaveLength(2)
  })

  test('a number is the firm’s own, so it answers whoever wants another', async () => {
    const [firm] = await callList()
    const asked = firm!.asks[1]!.questions.find((one) => one.requirementKey === 'tolerance')!
    await world.officer.api.question.answerForFirm({
      id: asked.id,
      answer: { says: 'number', number: 0.01 },
      statedBy: 'Anh Sáu',
      channel: 'zalo',
    })
    expect((await verdictOf(buyer, need, 'tolerance'))?.status).toBe('met')
    // What nobody asked for twice still waits.
    expect((await callList()).flatMap((row) => row.asks.flatMap((one) => one.questions))).toMatchObject([
      { requirementKey: 'leadTime' },
    ])
  })

  test('is taken down once', async () => {
    const row = (await questions()).find((one) => one.requirementKey === iso)!
    const before = JSON.stringify(await questions())
    await expect(
      world.officer.api.question.answerForFirm({
        id: row.id,
        answer: { says: 'no' },
        statedBy: 'Anh Sáu',
        channel: 'phone',
      }),
    ).rejects.toMatchObject(refusedAs('conflict'))
    expect(JSON.stringify(await questions())).toBe(before)
  })
})
