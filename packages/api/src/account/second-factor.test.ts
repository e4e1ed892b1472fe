import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AccountWorld, type Browser, openAccountWorld, password } from './account-world.ts'

let world: AccountWorld
beforeAll(async () => {
  world = await openAccountWorld()
})
afterAll(() => world?.close())

/** Sets a second factor up as the page does. @returns what makes codes, and the codes for when it is lost */
async function addSecondFactor(browser: Browser) {
  await (await browser.ask()).session.startSecondFactor(password)
  const setup = (await (await browser.api()).account.secondFactorSetup())!
  const totp = new TOTP({ secret: Secret.fromBase32(setup.key.replaceAll(' ', '')) })
  const { headers, backupCodes } = await (await browser.ask()).session.confirmSecondFactor(totp.generate())
  browser.keep(headers)
  return { totp, backupCodes, setup }
}

describe('a second factor', () => {
  it('counts from its first code on; then signing in asks for one', async () => {
    const browser = world.openBrowser()
    await world.signUp(browser, '0912000001')
    const { totp, setup, backupCodes } = await addSecondFactor(browser)
    expect(setup.qrSvg).toContain('<svg')
    expect(backupCodes).toHaveLength(10)
    expect((await browser.ask()).context.viewer).toMatchObject({ hasSecondFactor: true })
    expect(await (await browser.api()).account.secondFactorSetup()).toBeNull()

    const other = world.openBrowser()
    expect(await other.signIn('0912000001')).toMatchObject({ needsSecondFactor: true })
    expect((await other.ask()).context.viewer).toBeNull()
    await expect((await other.ask()).session.finishSignIn('000000')).rejects.toMatchObject({
      code: 'invalid',
      issues: [{ path: 'code', rule: 'wrongCode' }],
    })
    other.keep(await (await other.ask()).session.finishSignIn(totp.generate()))
    expect((await other.ask()).context.viewer).toMatchObject({ phone: '+84912000001' })
  })

  it('is replaced by a backup code, once', async () => {
    const browser = world.openBrowser()
    await world.signUp(browser, '0912000002')
    const { backupCodes } = await addSecondFactor(browser)
    const [code = ''] = backupCodes
    const other = world.openBrowser()
    await other.signIn('0912000002')
    other.keep(await (await other.ask()).session.finishSignIn(code))
    expect((await other.ask()).context.viewer).not.toBeNull()
    const third = world.openBrowser()
    await third.signIn('0912000002')
    await expect((await third.ask()).session.finishSignIn(code)).rejects.toMatchObject({ code: 'invalid' })
  })

  it('asks for the password again after five wrong codes, and in a browser that never gave it', async () => {
    const browser = world.openBrowser()
    await world.signUp(browser, '0912000003')
    const { totp } = await addSecondFactor(browser)
    const other = world.openBrowser()
    await other.signIn('0912000003')
    for (let guess = 0; guess < 5; guess += 1)
      await expect((await other.ask()).session.finishSignIn('111111')).rejects.toMatchObject({ code: 'invalid' })
    await expect((await other.ask()).session.finishSignIn(totp.generate())).rejects.toMatchObject({ code: 'signedOut' })
    await expect((await world.openBrowser().ask()).session.finishSignIn(totp.generate())).rejects.toMatchObject({
      code: 'signedOut',
    })
  })

  it('is taken off by its owner with the password', async () => {
    const browser = world.openBrowser()
    await world.signUp(browser, '0912000004')
    await addSecondFactor(browser)
    const { account } = await browser.api()
    await expect(account.stopSecondFactor({ password: 'wrong' })).rejects.toMatchObject({ cause: { code: 'invalid' } })
    expect((await browser.ask()).context.viewer).toMatchObject({ hasSecondFactor: true })
    await account.stopSecondFactor({ password })
    expect(await world.openBrowser().signIn('0912000004')).toMatchObject({ needsSecondFactor: false })
  })

  it('is asked of staff before they can do anything for the center', async () => {
    const agency = await world.addAgency()
    await world.addMember(agency, 'mai@center.example.vn', 'owner')
    await world.addMember(agency, 'xem@center.example.vn', 'viewer')
    const desk = world.openBrowser('admin')
    await desk.signIn('mai@center.example.vn')
    expect(await desk.ask()).toMatchObject({ mustAddSecondFactor: true, context: { viewer: { agency: null } } })
    await expect((await desk.api()).desk.get()).rejects.toMatchObject({ cause: { code: 'notAllowed' } })
    await addSecondFactor(desk)
    expect(await desk.ask()).toMatchObject({
      mustAddSecondFactor: false,
      context: { viewer: { agency: { id: agency } } },
    })
    await expect((await desk.api()).account.stopSecondFactor({ password })).rejects.toMatchObject({
      cause: { code: 'notAllowed' },
    })

    const reader = world.openBrowser('admin')
    await reader.signIn('xem@center.example.vn')
    expect(await reader.ask()).toMatchObject({ mustAddSecondFactor: false })
  })
})
