import { writeEnterpriseProfile } from '@matxich/db/queries'
import { enterprise, enterpriseFieldGroup, user } from '@matxich/db/schema'
import { recordOf } from '@matxich/db/testing'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AccountWorld, type Browser, openAccountWorld, password } from '../account/account-world.ts'

let world: AccountWorld
beforeAll(async () => {
  world = await openAccountWorld()
})
afterAll(() => world?.close())

async function addFirm(name: string): Promise<string> {
  const id = await world.db.transaction((transaction) =>
    writeEnterpriseProfile(transaction, null, recordOf({ name: { vi: name, en: null } })),
  )
  await world.db.update(enterprise).set({ claim: 'confirmed' }).where(eq(enterprise.id, id))
  return id
}

async function signedIn(email: string): Promise<Browser> {
  const browser = world.openBrowser()
  await browser.signIn(email)
  return browser
}

/** A firm with an owner and somebody who works there. */
async function addStaffedFirm(name: string) {
  const id = await addFirm(name)
  const ownerEmail = `chu-${id}@example.vn`
  const memberEmail = `nhan-vien-${id}@example.vn`
  const ownerId = await world.addMember(id, ownerEmail, 'owner', 'Chủ')
  const memberId = await world.addMember(id, memberEmail, 'member', 'Nhân Viên')
  return { id, ownerId, memberId, owner: await signedIn(ownerEmail), member: await signedIn(memberEmail) }
}

const of = 'enterprise' as const

describe('people of a firm', () => {
  it('are invited by mail; who has no account makes one and is a member, once', async () => {
    const firm = await addStaffedFirm('Cơ khí Một')
    await (await firm.owner.api()).member.invite({ of, email: 'Moi@Example.vn', role: 'viewer' })
    const token = (await world.lastLink('invitation', 'moi@example.vn'))!
    const visitor = await world.openBrowser().api()
    expect(await visitor.account.invitation({ token })).toMatchObject({
      organisation: 'Cơ khí Một',
      email: 'moi@example.vn',
      hasAccount: false,
    })
    const given = { token, name: 'Mới', password, language: 'vi' as const }
    expect(await visitor.account.acceptInvitation(given)).toEqual({ email: 'moi@example.vn' })
    await expect(visitor.account.acceptInvitation(given)).rejects.toMatchObject({ cause: { code: 'notFound' } })
    const { members, invited } = await (await firm.owner.api()).member.list({ of })
    expect(members.map(({ name, role }) => [name, role])).toEqual([
      ['Chủ', 'owner'],
      ['Nhân Viên', 'member'],
      ['Mới', 'viewer'],
    ])
    expect(invited).toEqual([])
  })

  it('with an account join as themselves, unless they work for another firm', async () => {
    const firm = await addStaffedFirm('Cơ khí Hai')
    const other = await addStaffedFirm('Cơ khí Ba')
    const api = await firm.owner.api()
    await api.member.invite({ of, email: 'co-tai-khoan@example.vn', role: 'member' })
    const token = (await world.lastLink('invitation', 'co-tai-khoan@example.vn'))!
    await expect((await other.member.api()).member.accept({ token })).rejects.toMatchObject({
      cause: { code: 'conflict', issues: [{ path: '', rule: 'otherOrganisation' }] },
    })
    const free = world.openBrowser()
    await world.signUp(free, '0933000001', 'Tự Do')
    await (await free.api()).member.accept({ token })
    expect((await free.ask()).context.viewer).toMatchObject({ enterprise: { id: firm.id, role: 'member' } })
  })

  it('are no longer invited when the owner takes the invitation back or sends another', async () => {
    const firm = await addStaffedFirm('Cơ khí Bốn')
    const api = await firm.owner.api()
    await api.member.invite({ of, email: 'rut@example.vn', role: 'member' })
    const first = (await world.lastLink('invitation', 'rut@example.vn'))!
    await api.member.invite({ of, email: 'rut@example.vn', role: 'viewer' })
    expect(await api.account.invitation({ token: first })).toBeNull()
    const [open] = (await api.member.list({ of })).invited
    await api.member.revokeInvitation({ of, id: open!.id })
    const second = (await world.lastLink('invitation', 'rut@example.vn'))!
    expect(await api.account.invitation({ token: second })).toBeNull()
  })

  it('are managed by owners alone, and of their own firm alone', async () => {
    const firm = await addStaffedFirm('Cơ khí Năm')
    const other = await addStaffedFirm('Cơ khí Sáu')
    const before = await world.membersOf(firm.id)
    const member = (await firm.member.api()).member
    const refused = { cause: { code: 'notAllowed' } }
    await expect(member.invite({ of, email: 'x@example.vn', role: 'owner' })).rejects.toMatchObject(refused)
    await expect(member.change({ of, userId: firm.memberId, role: 'owner' })).rejects.toMatchObject(refused)
    await expect(member.remove({ of, userId: firm.ownerId })).rejects.toMatchObject(refused)
    const stranger = (await other.owner.api()).member
    await expect(stranger.change({ of, userId: firm.memberId, role: 'owner' })).rejects.toMatchObject({
      cause: { code: 'notFound' },
    })
    await expect(stranger.remove({ of, userId: firm.memberId })).rejects.toMatchObject({ cause: { code: 'notFound' } })
    expect(await world.membersOf(firm.id)).toEqual(before)
  })

  it('keep one owner, even when two let go of each other at once', async () => {
    const firm = await addStaffedFirm('Cơ khí Bảy')
    const owner = (await firm.owner.api()).member
    await expect(owner.leave({ of })).rejects.toMatchObject({ cause: { issues: [{ rule: 'lastOwner' }] } })
    await expect(owner.change({ of, userId: firm.ownerId, role: 'viewer' })).rejects.toMatchObject({
      cause: { issues: [{ rule: 'lastOwner' }] },
    })
    await owner.change({ of, userId: firm.memberId, role: 'owner' })
    const [one, two] = [(await firm.owner.api()).member, (await firm.member.api()).member]
    const outcomes = await Promise.allSettled([
      one.remove({ of, userId: firm.memberId }),
      two.remove({ of, userId: firm.ownerId }),
    ])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((await world.membersOf(firm.id)).map(({ role }) => role)).toEqual(['owner'])
  })

  it('are told in the app when they are let go, whatever their address is', async () => {
    const firm = await addStaffedFirm('Cơ khí Mười')
    await world.client`update "user" set email = ${`${firm.memberId}@khong-thu.invalid`} where id = ${firm.memberId}`
    await (await firm.owner.api()).member.remove({ of, userId: firm.memberId })
    const told = await world.client`select kind, values, path from notice where user_id = ${firm.memberId}`
    expect([...told]).toEqual([{ kind: 'memberRemoved', values: { organisation: 'Cơ khí Mười' }, path: '/claim' }])
  })

  it('are not for staff who act for the firm', async () => {
    const firm = await addStaffedFirm('Cơ khí Tám')
    const agency = await world.addAgency()
    const staffId = await world.addMember(agency, 'staff@matxich.example', 'owner')
    await world.client`insert into acting_session (user_id, enterprise_id, requested_by, channel, ends_at)
      values (${staffId}, ${firm.id}, 'Anh Hùng', 'phone', now() + interval '1 hour')`
    const staff = await signedIn('staff@matxich.example')
    expect((await staff.ask()).context.viewer).toMatchObject({ enterprise: { id: firm.id } })
    await expect((await staff.api()).member.list({ of })).rejects.toMatchObject({ cause: { code: 'notAllowed' } })
  })
})

describe('erasing an account', () => {
  it('leaves nothing that names the person, and their firm can be claimed again', async () => {
    const id = await addFirm('Cơ khí Chín')
    await world.db.insert(enterpriseFieldGroup).values({
      enterpriseId: id,
      fieldGroup: 'contacts',
      source: 'self',
      asOf: '2026-11-01',
      visibility: 'public',
    })
    const userId = await world.addMember(id, 'xoa-toi@example.vn', 'owner', 'Trần Xóa Tôi')
    await world.client`insert into saved_search (user_id, name, text, lang, fingerprint, alert)
      values (${userId}, 'Trần Xóa Tôi', 'bu lông', 'vi', 'x', 'daily')`
    const browser = await signedIn('xoa-toi@example.vn')
    const { account } = await browser.api()
    expect(await account.erasure()).toEqual({ leftAlone: [{ id, name: 'Cơ khí Chín' }], handOverFirst: [] })
    await expect(account.erase({ password, confirmation: 'Ai Khác' })).rejects.toMatchObject({
      cause: { issues: [{ path: 'confirmation', rule: 'typeName' }] },
    })
    await expect(account.erase({ password: 'wrong', confirmation: 'Trần Xóa Tôi' })).rejects.toMatchObject({
      cause: { issues: [{ path: 'password', rule: 'wrongPassword' }] },
    })
    expect((await browser.ask()).context.viewer).not.toBeNull()

    await account.erase({ password, confirmation: 'trần xóa tôi' })
    expect((await browser.ask()).context.viewer).toBeNull()
    await expect(world.openBrowser().signIn('xoa-toi@example.vn')).rejects.toMatchObject({ code: 'invalid' })
    const [row] = await world.db.select().from(user).where(eq(user.id, userId))
    expect(row).toMatchObject({ name: '—', phone: null, email: `${userId}@erased.invalid` })
    const [firm] = await world.db.select().from(enterprise).where(eq(enterprise.id, id))
    expect(firm).toMatchObject({ claim: 'none' })
    const [contacts] = await world.db
      .select({ visibility: enterpriseFieldGroup.visibility })
      .from(enterpriseFieldGroup)
      .where(eq(enterpriseFieldGroup.fieldGroup, 'contacts'))
    expect(contacts).toEqual({ visibility: 'center' })
    for (const table of [
      'user',
      'audit_event',
      'mail_message',
      'notice',
      'saved_search',
      'session',
      'auth_verification',
    ]) {
      const rows = await world.client`select to_jsonb(t)::text as text from ${world.client(table)} t`
      expect(rows.map(({ text }) => text).join('\n')).not.toMatch(/xoa-toi@|Trần Xóa Tôi/)
    }
  })

  it('is refused while others work there and nobody else is owner', async () => {
    const firm = await addStaffedFirm('Cơ khí Mười')
    const { account } = await firm.owner.api()
    expect(await account.erasure()).toMatchObject({ handOverFirst: [{ id: firm.id }] })
    await expect(account.erase({ password, confirmation: 'Chủ' })).rejects.toMatchObject({
      cause: { code: 'conflict', issues: [{ rule: 'handOverFirst' }] },
    })
    expect((await firm.owner.ask()).context.viewer).not.toBeNull()
  })
})
