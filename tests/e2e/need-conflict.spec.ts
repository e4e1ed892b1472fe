import AxeBuilder from '@axe-core/playwright'
import type { Browser, Page } from '@playwright/test'
import { expect, test } from '../support/browser-test.ts'
import { signInAs } from '../support/sign-in.ts'

const words = (page: Page) => page.getByRole('textbox', { name: 'Bạn cần gia công gì?' })
const stored = (page: Page) => page.locator('#words p').nth(2)
const save = (page: Page) => page.getByRole('button', { name: 'Lưu và đọc lại' }).click()

async function open(page: Page, path: string, typed: string): Promise<void> {
  await page.goto(path)
  await page.locator('summary', { hasText: 'Sửa nội dung' }).click()
  await words(page).fill(typed)
}

/** The same buyer at another desk. */
async function colleague(browser: Browser, javaScriptEnabled: boolean): Promise<Page> {
  const page = await (await browser.newContext({ javaScriptEnabled })).newPage()
  await signInAs(page, 'buyer')
  return page
}

test('who saves the words of a need second is led to what happened, keeps what was typed, and saves at the next press', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000)
  await signInAs(page, 'buyer')
  await page.goto('/vi/needs/new')
  await words(page).fill('Khuôn ép nhựa SKD61, dung sai ±0.02 mm')
  await page.getByRole('button', { name: 'Đọc ra yêu cầu' }).click()
  await expect(page).toHaveURL(/\/edit/)
  const path = new URL(page.url()).pathname
  const second = await colleague(browser, true)
  const third = await colleague(browser, false)

  await open(page, path, 'Khuôn ép nhựa SKD61, lõi NAK80')
  await open(second, path, 'Khuôn ép nhựa P20')
  await open(third, path, 'Khuôn ép nhựa S50C')
  await save(page)
  await expect(stored(page)).toHaveText('Khuôn ép nhựa SKD61, lõi NAK80')

  for (const [late, typed, meanwhile] of [
    [second, 'Khuôn ép nhựa P20', 'Khuôn ép nhựa SKD61, lõi NAK80'],
    [third, 'Khuôn ép nhựa S50C', 'Khuôn ép nhựa P20'],
  ] as const) {
    await save(late)
    const alert = late.getByRole('alert')
    await expect(alert).toContainText('Có người vừa sửa nhu cầu này')
    await expect(stored(late)).toHaveText(meanwhile)
    await expect(words(late)).toHaveValue(typed)
    if (late === second) {
      await expect(alert).toBeFocused()
      expect((await new AxeBuilder({ page: late }).analyze()).violations.map(({ id }) => id)).toEqual([])
    }
    await save(late)
    await expect(stored(late)).toHaveText(typed)
    await late.context().close()
  }
})
