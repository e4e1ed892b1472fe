import { user } from '@matxich/db/schema'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AccountWorld, openAccountWorld, password } from './account-world.ts'

let world: AccountWorld
beforeAll(async () => {
  world = await openAccountWorld()
})
afterAll(() => world?.close())

const person = async (email: string) => (await world.db.select().from(user).where(eq(user.email, email)))[0]

describe('signing up', () => {
  it('signs in at once by an address, which is theirs after the link in the mail was used', async () => {
    const browser = world.openBrowser()
    await world.signUp(browser, 'Lan@Example.vn')
    expect(await (await browser.api()).account.own()).toMatchObject({ email: null, wantedEmail: 'lan@example.vn' })
    expect(await world.mailsTo('lan@example.vn')).toEqual(['confirmEmail'])

    const token = (await world.lastLink('confirmEmail', 'lan@example.vn'))!
    const stranger = await world.openBrowser().api()
    expect(await stranger.account.emailLink({ token })).toEqual({ email: 'lan@example.vn' })
    expect(await person('lan@example.vn')).toBeUndefined()
    await stranger.account.confirmEmail({ token })
    expect(await (await browser.api()).account.own()).toMatchObject({ email: 'lan@example.vn', wantedEmail: null })
    await expect(stranger.account.confirmEmail({ token })).rejects.toMatchObject({ cause: { code: 'notFound' } })
  })

  it('answers the same for an address that is known, whose owner is told by mail', async () => {
    const stranger = world.openBrowser()
    await world.signUp(stranger, 'lan@example.vn', 'Mallory', 'a password of hers')
    expect(await (await stranger.api()).account.own()).toMatchObject({
      name: 'Mallory',
      email: null,
      wantedEmail: 'lan@example.vn',
    })
    expect((await world.mailsTo('lan@example.vn')).at(-1)).toBe('accountExists')
    expect(await person('lan@example.vn')).toMatchObject({ name: 'Lan' })
    expect(await (await world.openBrowser()).signIn('lan@example.vn')).toMatchObject({ needsSecondFactor: false })
  })

  it('leaves an address to whoever confirms it first', async () => {
    const [one, two] = [world.openBrowser(), world.openBrowser()]
    await world.signUp(one, 'both@example.vn', 'Một')
    const first = (await world.lastLink('confirmEmail', 'both@example.vn'))!
    await world.signUp(two, 'both@example.vn', 'Hai', 'a password of hers')
    await (await two.api()).account.confirmEmail({ token: first })
    expect(await person('both@example.vn')).toMatchObject({ name: 'Một' })
    expect(await (await two.api()).account.own()).toMatchObject({ email: null, wantedEmail: null })
  })

  it('takes a phone number as people write it, and no mail goes out', async () => {
    const browser = world.openBrowser()
    await world.signUp(browser, '0912 345 678')
    expect(await (await browser.api()).account.own()).toMatchObject({ phone: '+84912345678', email: null })
    expect(await world.openBrowser().signIn('+84 912.345.678')).toMatchObject({ language: 'vi' })
    await expect(world.signUp(world.openBrowser(), '0912345678')).rejects.toMatchObject({
      cause: { code: 'conflict', issues: [{ path: 'login', rule: 'phoneTaken' }] },
    })
  })

  it.each(['lan', '123', 'a@b', '@x.vn', 'x@y.invalid'])('refuses %s, which is neither', async (login) => {
    const { account } = await world.openBrowser().api()
    await expect(account.signUp({ name: 'x', login, password, language: 'vi' })).rejects.toMatchObject({
      cause: { code: 'invalid', issues: [{ path: 'login', rule: 'loginName' }] },
    })
  })
})

describe('a forgotten password', () => {
  it('is replaced by a link that works once, and all sessions end', async () => {
    const browser = world.openBrowser()
    await browser.signIn('lan@example.vn')
    const visitor = await world.openBrowser().api()
    await visitor.account.requestPasswordReset({ login: 'lan@example.vn' })
    const token = (await world.lastLink('resetPassword', 'lan@example.vn'))!
    expect(await visitor.account.isResetLinkUsable({ token })).toBe(true)
    expect((await browser.ask()).context.viewer).not.toBeNull()

    await visitor.account.resetPassword({ token, password: 'another long one' })
    expect((await browser.ask()).context.viewer).toBeNull()
    expect(await visitor.account.isResetLinkUsable({ token })).toBe(false)
    await expect(visitor.account.resetPassword({ token, password: 'a third long one' })).rejects.toMatchObject({
      cause: { code: 'notFound' },
    })
    await expect(browser.signIn('lan@example.vn')).rejects.toMatchObject({ code: 'invalid' })
    await browser.signIn('lan@example.vn', 'another long one')
  })

  it('answers the same for unknown names, and sends nothing', async () => {
    const visitor = await world.openBrowser().api()
    await expect(visitor.account.requestPasswordReset({ login: 'nobody@example.vn' })).resolves.toBeUndefined()
    await expect(visitor.account.requestPasswordReset({ login: '0912345678' })).resolves.toBeUndefined()
    expect(await world.mailsTo('nobody@example.vn')).toEqual([])
  })

  it('can be replaced before the address was confirmed, which confirms it', async () => {
    await world.signUp(world.openBrowser(), 'quen@example.vn', 'Quên')
    const visitor = await world.openBrowser().api()
    await visitor.account.requestPasswordReset({ login: 'quen@example.vn' })
    const token = (await world.lastLink('resetPassword', 'quen@example.vn'))!
    await visitor.account.resetPassword({ token, password: 'another long one' })
    expect(await person('quen@example.vn')).toMatchObject({ name: 'Quên', emailVerified: true })
  })
})

describe('signing in', () => {
  it('cannot be locked for its owner by strangers who guess', async () => {
    const owner = world.openBrowser('web', '192.0.2.20')
    await world.signUp(owner, '0987654321', 'Minh')
    owner.jar.delete('matxich-web.session_token')
    for (let guess = 0; guess < 5; guess += 1)
      await expect(world.openBrowser('web', '192.0.2.20').signIn('0987654321', 'guessed')).rejects.toMatchObject({
        code: 'invalid',
      })
    await expect(world.openBrowser('web', '192.0.2.20').signIn('0987654321')).rejects.toMatchObject({
      code: 'rateLimited',
    })
    // The same address, but a browser that the owner signed in with before.
    await expect(owner.signIn('0987654321')).resolves.toMatchObject({ needsSecondFactor: false })
    await expect(world.openBrowser('web', '192.0.2.21').signIn('0987654321')).resolves.toBeDefined()
  })

  it('is listed with device and address, and can be ended one by one or everywhere', async () => {
    const [phone, office] = [world.openBrowser('web', '192.0.2.30'), world.openBrowser('web', '192.0.2.31')]
    await world.signUp(phone, '0901234567', 'An')
    await office.signIn('0901234567')
    const sessions = await (await office.api()).account.sessions()
    expect(sessions.map(({ address, isThis }) => [address, isThis])).toEqual([
      ['192.0.2.31', true],
      ['192.0.2.30', false],
    ])
    const stranger = world.openBrowser()
    await world.signUp(stranger, '0901234568', 'Lạ')
    await expect((await stranger.api()).account.endSession({ id: sessions[1]!.id })).rejects.toMatchObject({
      cause: { code: 'notFound' },
    })
    await (await office.api()).account.endSession({ id: sessions[1]!.id })
    expect((await phone.ask()).context.viewer).toBeNull()
    await (await office.api()).account.endAllSessions({ keepThis: false })
    expect((await office.ask()).context.viewer).toBeNull()
  })
})

describe('the own account', () => {
  it('changes its address once the new one is confirmed, and the old one is told', async () => {
    const browser = world.openBrowser()
    await world.signUp(browser, 'cu@example.vn', 'Cũ')
    await (await browser.api()).account.confirmEmail({
      token: (await world.lastLink('confirmEmail', 'cu@example.vn'))!,
    })
    const { account } = await browser.api()
    await expect(account.changeEmail({ email: 'moi@example.vn', password: 'wrong' })).rejects.toMatchObject({
      cause: { code: 'invalid', issues: [{ path: 'password', rule: 'wrongPassword' }] },
    })
    await account.changeEmail({ email: 'moi@example.vn', password })
    expect(await account.own()).toMatchObject({ email: 'cu@example.vn', wantedEmail: 'moi@example.vn' })
    await account.confirmEmail({ token: (await world.lastLink('confirmEmail', 'moi@example.vn'))! })
    expect(await (await browser.api()).account.own()).toMatchObject({ email: 'moi@example.vn', wantedEmail: null })
    expect((await world.mailsTo('cu@example.vn')).at(-1)).toBe('emailChanged')
  })

  it('keeps name, language, time zone and how often mail comes', async () => {
    const browser = world.openBrowser()
    await world.signUp(browser, '0911111111', 'Trước')
    const { account } = await browser.api()
    await account.update({ name: 'Sau', language: 'ja', timeZone: 'Asia/Tokyo', mailFrequency: 'daily' })
    expect(await (await browser.api()).account.own()).toMatchObject({
      name: 'Sau',
      language: 'ja',
      timeZone: 'Asia/Tokyo',
      mailFrequency: 'daily',
    })
    await expect(
      account.update({ name: 'Sau', language: 'ja', timeZone: 'Mars/Base', mailFrequency: 'daily' }),
    ).rejects.toMatchObject({ cause: { issues: [{ path: 'timeZone', rule: 'chooseOne' }] } })
  })

  it('gives a person all that is kept about them, without secrets', async () => {
    const browser = world.openBrowser()
    await world.signUp(browser, 'du-lieu@example.vn', 'Dữ Liệu')
    const data = await (await browser.api()).account.export()
    expect(data.person).toMatchObject({ name: 'Dữ Liệu', wantedEmail: 'du-lieu@example.vn' })
    expect(data.sessions).toHaveLength(1)
    expect(data.acts.map(({ action }) => action)).toEqual([])
    expect(JSON.stringify(data)).not.toMatch(/"token"|"password"|"secret"/)
  })
})
