import { demoAccounts } from '@matxich/api/demo-accounts'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/browser-test.ts'
import { adminUrl } from '../support/product.ts'
import { signInAs } from '../support/sign-in.ts'

const moldMail = `インサート成形金型の見積依頼
お世話になっております。端子インサート付きコネクタ用の射出成形金型を1型、ベトナムで製作いただける会社を探しております。
コア・キャビティの鋼材はNAK80、要求公差は±0.02 mm、T1まで60日以内。IATF 16949 認証の取得が必須です。納入先はビンズオン省。`

test('a need pasted in Japanese finds Vietnamese suppliers, with their own words as evidence and their gaps', async ({
  page,
}) => {
  await signInAs(page, 'buyer')
  await page.goto('/vi/needs/new')
  await page.getByRole('textbox', { name: 'Bạn cần gia công gì?' }).fill(moldMail)
  await page.getByRole('button', { name: 'Đọc ra yêu cầu' }).click()

  await expect(page).toHaveURL(/\/vi\/needs\/[0-9a-f-]+\/edit/)
  const requirements = page.locator('#requirements')
  for (const read of ['Thép NAK80', 'IATF 16949', '≤ ±0,02 mm', '≤ 60 ngày', 'Bình Dương'])
    await expect(requirements.getByText(read, { exact: true })).toBeVisible()

  const certificate = requirements.getByRole('button', { name: /IATF 16949.*: chuyển thành nên có/ })
  // The chip turns at once; what is read again is what the answer says was kept.
  const kept = page.waitForResponse((response) => response.request().method() === 'POST')
  await certificate.click()
  await kept
  await expect(requirements.getByRole('button', { name: /IATF 16949.*: chuyển thành bắt buộc/ })).toBeVisible()
  await page.reload()
  await requirements.getByRole('button', { name: /IATF 16949.*: chuyển thành bắt buộc/ }).click()
  await expect(certificate).toBeVisible()

  await page.getByRole('button', { name: 'Xem lại và đăng' }).click()
  await page.getByRole('button', { name: 'Đăng', exact: true }).click()
  await expect(page).toHaveURL(/\/vi\/needs\/[0-9a-f-]+\?done=published/)

  const first = page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.getByTitle('Hạng 1', { exact: true }) })
    .first()
  await expect(first).toContainText('Đạt')
  await first.getByText('Từng yêu cầu, kèm căn cứ').click()
  await expect(first.getByText('Thép NAK80').first()).toBeVisible()
  await expect(page.getByText('Chưa nêu').first()).toBeVisible()
})

test('a supplier that gets the missing certificate moves up', async ({ page, browser }) => {
  await signInAs(page, 'buyer')
  await page.goto('/vi/my-needs')
  await page.getByRole('link', { name: /IATF 16949 必須/ }).click()
  const before = await rankOf(page, 'Công ty TNHH Khuôn chính xác Hồng Đăng')

  const desk = await browser.newPage()
  await signInAs(desk, 'staff', adminUrl)
  await desk.goto(`${adminUrl}/vi/imports/new`)
  await desk.getByLabel('Tệp doanh nghiệp').setInputFiles({
    name: 'chung-nhan.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      'Mã số thuế,Tên doanh nghiệp,Tỉnh (trước 7/2025),Chứng nhận\n' +
        '0899049219,Công ty TNHH Khuôn chính xác Hồng Đăng,Hải Dương,ISO 9001 (01/05/2028); IATF 16949 (30/06/2028)\n',
    ),
  })
  await desk.getByRole('button', { name: 'Đọc tệp và xem trước' }).click()
  await desk.getByRole('button', { name: 'Áp dụng 1 dòng' }).click()
  await expect(desk.getByText('Đã áp dụng 1 dòng')).toBeVisible({ timeout: 30_000 })
  await desk.close()

  await expect
    .poll(
      async () => {
        await page.reload()
        return rankOf(page, 'Công ty TNHH Khuôn chính xác Hồng Đăng')
      },
      { timeout: 45_000 },
    )
    .toBeLessThan(before)
})

test('a supplier sees the needs that fit it and answers one', async ({ page }) => {
  await signInAs(page, 'supplier')
  await page.goto('/vi/fits')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page
    .getByRole('link', { name: /コネクタハウジング用金型/ })
    .first()
    .click()
  await expect(page.getByText('Mức phù hợp của bạn')).toBeVisible()
  await page.getByText('Chúng tôi quan tâm', { exact: true }).click()
  await page.getByRole('button', { name: 'Báo bên mua' }).click()
  await expect(page.getByText('Bạn đã báo quan tâm.')).toBeVisible()
})

test('signing in with a wrong password says so and keeps the address', async ({ page }) => {
  await page.goto('/vi/sign-in')
  await page.getByLabel('E-mail hoặc số điện thoại').fill(demoAccounts.buyer.email)
  await page.getByLabel('Mật khẩu', { exact: true }).fill('not the password')
  await page.getByRole('main').getByRole('button', { name: 'Đăng nhập' }).click()
  await expect(page.getByLabel('E-mail hoặc số điện thoại')).toHaveValue(demoAccounts.buyer.email)
  await expect(page).toHaveURL(/sign-in/)
})

/** The place of a supplier in the buyer's list, 1 being the first; throws when it is not on the first page. */
async function rankOf(page: Page, name: string): Promise<number> {
  const row = page.getByRole('listitem').filter({ has: page.getByRole('link', { name, exact: true }) })
  const title = await row
    .getByTitle(/^Hạng \d+$/)
    .first()
    .getAttribute('title')
  return Number(title?.replace('Hạng ', ''))
}
