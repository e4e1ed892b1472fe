import {
  auditEvent,
  certificate,
  enterprise,
  enterpriseContact,
  mailMessage,
  membership,
  notice,
  question,
  user,
} from '@matxich/db/schema'
import { desc, eq, inArray } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Firm, moldMaker, type NeedWorld, openNeed, openNeedWorld } from '../need/need-world.ts'

let world: NeedWorld
let buyer: Firm
let firm: Firm
let need: string

const iso = 'certification:iso-9001'
const unstated = {
  ...moldMaker,
  certificates: [],
  capabilities: [{ ...moldMaker.capabilities[0], text: null, materials: [], toleranceMm: null, leadTimeDays: null }],
}

beforeAll(async () => {
  world = await openNeedWorld()
  await world.db.update(user).set({ emailVerified: true })
  buyer = await world.addFirm('Nhật Tân')
  firm = await world.addFirm('Khuôn Mẫu An Bình', unstated)
  await world.db.update(user).set({ emailVerified: true })
  await world.drain()
  need = await openNeed(world, buyer)
})
afterAll(() => world.close())

const refused = (code: string) => ({ cause: { code } })
const ask = (enterpriseId: string, keys: string[], needId = need) =>
  buyer.api.question.ask({ needId, enterpriseId, keys })
const lastMail = async () => {
  const [mail] = await world.db
    .select()
    .from(mailMessage)
    .where(eq(mailMessage.kind, 'question'))
    .orderBy(desc(mailMessage.createdAt))
    .limit(1)
  return { ...mail!, token: /\/q\/([\w-]+)/.exec(mail!.text)?.[1] ?? '' }
}
const asked = (token: string) => world.visitor.question.byLink({ token, lang: 'vi' })
const idOf = async (token: string, key: string) =>
  (await asked(token)).asked!.questions.find((one) => one.requirementKey === key)!.id
const answer = async (token: string, key: string, given: Parameters<Firm['api']['question']['answer']>[0]['answer']) =>
  world.visitor.question.answerByLink({ token, questionId: await idOf(token, key), answer: given })
const verdictOf = async (enterpriseId: string, key: string, needId = need) => {
  await world.drain()
  const { rows } = await buyer.api.match.suppliers({ needId, page: 1, pageSize: 20 })
  const row = rows.find(({ supplier }) => supplier.id === enterpriseId)
  return row?.verdicts.find((verdict) => verdict.requirement.key === key)
}
const questions = () => world.db.select().from(question).orderBy(question.id)

describe('what a firm has not stated', () => {
  test('is asked once, by one link for all of it, in the firm’s own words', async () => {
    expect((await verdictOf(firm.id, iso))?.status).toBe('notStated')
    const keys = [iso, 'material:nak80', 'tolerance', 'leadTime']
    expect(await ask(firm.id, keys)).toEqual({ asked: 4, reached: 'members' })
    const mail = await lastMail()
    expect(mail.subject).toContain('Nhật Tân hỏi Khuôn Mẫu An Bình')
    expect(mail.text).toContain('Dung sai nhỏ nhất bạn giữ được là bao nhiêu? (cần ±0,02 mm)')
    const told = await world.db.select().from(notice).where(eq(notice.kind, 'questionAsked'))
    expect(told).toHaveLength(1)
    await expect(ask(firm.id, keys)).rejects.toMatchObject(refused('conflict'))
    expect((await lastMail()).id).toBe(mail.id)
  })

  test('is not told by the hash that the database keeps', async () => {
    const { token } = await lastMail()
    const rows = await questions()
    expect(JSON.stringify(rows)).not.toContain(token)
    await expect(asked(rows[0]!.tokenHash)).rejects.toMatchObject(refused('notFound'))
  })

  test('a yes by link enters the profile with its date, and the need is met by it', async () => {
    const { token } = await lastMail()
    const [before] = await world.db.select().from(enterprise).where(eq(enterprise.id, firm.id))
    await answer(token, iso, { says: 'yes', note: 'cấp năm 2024' })
    expect(await verdictOf(firm.id, iso)).toMatchObject({ status: 'met', evidence: [{ field: 'certificate' }] })
    const [after] = await world.db.select().from(enterprise).where(eq(enterprise.id, firm.id))
    expect(after!.version).toBe(before!.version + 1)
    const held = await world.db.select().from(certificate).where(eq(certificate.enterpriseId, firm.id))
    expect(held).toMatchObject([{ type: iso, state: 'held', fileId: null }])
    const ofNeed = await buyer.api.question.ofNeed({ needId: need, enterpriseIds: [firm.id], lang: 'en' })
    const seen = ofNeed.asked[firm.id]!.find((one) => one.requirementKey === iso)
    expect(seen?.answer).toMatchObject({ yes: true, by: 'link', note: 'cấp năm 2024' })
    const [event] = await world.db.select().from(auditEvent).where(eq(auditEvent.action, 'enterprise.answer'))
    expect(event).toMatchObject({ actorId: null, subjectId: firm.id, after: { asked: iso, answerYes: true } })
    const told = await world.db.select().from(notice).where(eq(notice.kind, 'questionAnswered'))
    expect(told[0]?.path).toBe(`/needs/${need}#supplier-${firm.id}`)
  })

  test('an answer is given once', async () => {
    const { token } = await lastMail()
    const before = JSON.stringify(await questions())
    await expect(answer(token, iso, { says: 'no' })).rejects.toMatchObject(refused('conflict'))
    expect(JSON.stringify(await questions())).toBe(before)
    expect((await verdictOf(firm.id, iso))?.status).toBe('met')
  })

  test('a no makes it missing', async () => {
    const { token } = await lastMail()
    await answer(token, 'material:nak80', { says: 'no' })
    expect((await verdictOf(firm.id, 'material:nak80'))?.status).toBe('missing')
    await expect(ask(firm.id, ['material:nak80'])).rejects.toMatchObject(refused('conflict'))
  })

  test('numbers are written with their unit, signed in as well as by link', async () => {
    const { token } = await lastMail()
    const id = await idOf(token, 'leadTime')
    const days = (number: number) => firm.api.question.answer({ id, answer: { says: 'number', number } })
    await expect(days(20.5)).rejects.toMatchObject(refused('invalid'))
    await expect(firm.api.question.answer({ id, answer: { says: 'yes' } })).rejects.toMatchObject(refused('invalid'))
    await days(60)
    expect((await verdictOf(firm.id, 'leadTime'))?.status).toBe('missing')
    await answer(token, 'tolerance', { says: 'number', number: 0.005 })
    expect((await verdictOf(firm.id, 'tolerance'))?.status).toBe('met')
    expect(await firm.api.question.own({ page: 1, pageSize: 20, lang: 'vi' })).toMatchObject({ open: 0, total: 0 })
    const done = await firm.api.question.own({ page: 1, pageSize: 20, lang: 'vi', show: 'answered' })
    expect(done.rows.map((row) => row.requirementKey).sort()).toEqual(
      [iso, 'leadTime', 'material:nak80', 'tolerance'].sort(),
    )
  })
})

describe('a certificate that is being prepared', () => {
  test('is planned, with its day, and counts as partly met', async () => {
    const other = await world.addFirm('Khuôn Mẫu Tân Uyên', unstated)
    await world.db.update(user).set({ emailVerified: true })
    await world.drain()
    await ask(other.id, [iso])
    const { token } = await lastMail()
    await answer(token, iso, { says: 'planned', plannedFor: '2027-06-30' })
    expect(await verdictOf(other.id, iso)).toMatchObject({ status: 'partly', evidence: [{ note: 'planned' }] })
  })
})

describe('a firm that nobody has claimed', () => {
  test('is written to at its address on record; without one the buyer is told so', async () => {
    const bare = await world.addFirm('Cơ Khí Không Thư', unstated)
    const listed = await world.addFirm('Cơ Khí Có Thư', unstated)
    await world.db.delete(membership).where(inArray(membership.organisationId, [bare.id, listed.id]))
    await world.db
      .insert(enterpriseContact)
      .values({ enterpriseId: listed.id, kind: 'email', value: 'xuong@co-thu.test' })
    await world.drain()
    expect(await ask(bare.id, [iso])).toEqual({ asked: 1, reached: 'nobody' })
    expect(await ask(listed.id, [iso])).toEqual({ asked: 1, reached: 'contact' })
    const mail = await lastMail()
    expect(mail).toMatchObject({ recipient: 'xuong@co-thu.test', language: 'vi' })
    await answer(mail.token, iso, { says: 'yes' })
    expect((await verdictOf(listed.id, iso))?.status).toBe('met')
    const [event] = await world.db
      .select()
      .from(auditEvent)
      .where(eq(auditEvent.subjectId, listed.id))
      .orderBy(desc(auditEvent.id))
      .limit(1)
    expect(event?.after).toMatchObject({ linkSentTo: ['xuong@co-thu.test'] })
  })
})

describe('links', () => {
  test('of one firm answer nothing of another’s, and made-up ones nothing at all', async () => {
    const third = await world.addFirm('Khuôn Mẫu Dĩ An', unstated)
    const fourth = await world.addFirm('Khuôn Mẫu Bến Cát', unstated)
    await world.db.update(user).set({ emailVerified: true })
    await world.drain()
    await ask(third.id, [iso])
    const { token } = await lastMail()
    await ask(fourth.id, [iso])
    const foreign = await idOf((await lastMail()).token, iso)
    const before = JSON.stringify(await questions())
    const yes = { says: 'yes' } as const
    await expect(
      world.visitor.question.answerByLink({ token, questionId: foreign, answer: yes }),
    ).rejects.toMatchObject(refused('notFound'))
    await expect(
      world.visitor.question.answerByLink({ token: 'x'.repeat(43), questionId: foreign, answer: yes }),
    ).rejects.toMatchObject(refused('notFound'))
    await expect(third.api.question.answer({ id: foreign, answer: yes })).rejects.toMatchObject(refused('notFound'))
    await expect(third.api.question.ask({ needId: need, enterpriseId: fourth.id, keys: [iso] })).rejects.toMatchObject(
      refused('notFound'),
    )
    await expect(ask(buyer.id, [iso])).rejects.toMatchObject(refused('notFound'))
    expect(JSON.stringify(await questions())).toBe(before)
  })

  test('run out, say so and no more, and may be asked anew', async () => {
    const late = await world.addFirm('Khuôn Mẫu Thuận An', unstated)
    await world.db.update(user).set({ emailVerified: true })
    await world.drain()
    await ask(late.id, [iso])
    const { token } = await lastMail()
    const id = await idOf(token, iso)
    await world.db
      .update(question)
      .set({ expiresAt: new Date('2020-01-01') })
      .where(eq(question.id, id))
    expect(await asked(token)).toEqual({ enterprise: { id: late.id, name: 'Khuôn Mẫu Thuận An' }, asked: null })
    const post = world.visitor.question.answerByLink({ token, questionId: id, answer: { says: 'yes' } })
    await expect(post).rejects.toMatchObject(refused('conflict'))
    expect(await ask(late.id, [iso])).toMatchObject({ asked: 1 })
    const again = await lastMail()
    expect(again.token).not.toBe(token)
    await expect(asked(token)).rejects.toMatchObject(refused('notFound'))
    await answer(again.token, iso, { says: 'yes' })
  })

  test('name no buyer that hides its name, in whatever the firm reads', async () => {
    const hidden = await openNeed(world, buyer, { isBuyerHidden: true })
    await ask(firm.id, ['size', 'tolerance', 'process:wire-edm', 'material:nak80', iso], hidden).catch(() => null)
    const curious = await world.addFirm('Khuôn Mẫu Lái Thiêu', unstated)
    await world.db.update(user).set({ emailVerified: true })
    await world.drain()
    await ask(curious.id, [iso, 'tolerance'], hidden)
    const mail = await lastMail()
    const read = JSON.stringify([
      mail,
      await asked(mail.token),
      await curious.api.question.own({ page: 1, pageSize: 20, lang: 'ja' }),
      (await curious.api.notice.find({ page: 1, pageSize: 20, lang: 'en', app: 'web' })).rows.filter(
        ({ path }) => path === '/questions',
      ),
    ])
    expect(read).not.toContain('Nhật Tân')
    expect(read).not.toContain('見積依頼')
    expect(mail.subject).toContain('Một bên mua (Việt Nam) hỏi')
  })

  test('keep answering while somebody else is signed in on that phone', async () => {
    const guest = await world.addFirm('Khuôn Mẫu Phú Giáo', unstated)
    await world.db.update(user).set({ emailVerified: true })
    await world.drain()
    await ask(guest.id, [iso])
    const { token } = await lastMail()
    const questionId = await idOf(token, iso)
    await firm.api.question.answerByLink({ token, questionId, answer: { says: 'yes' } })
    const [row] = await world.db.select().from(question).where(eq(question.id, questionId))
    expect(row?.answeredBy).toBeNull()
  })
})
