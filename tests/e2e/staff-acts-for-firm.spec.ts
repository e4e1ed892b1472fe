import { expect, type Page } from '@playwright/test'
import { test } from '../support/browser-test.ts'
import { signInAs } from '../support/sign-in.ts'

/** A firm of the demo set that nobody has claimed, and who of it telephones. */
const firm = 'Công ty TNHH SX TM Trường Đạt'
const caller = 'chị Lan, kế toán'
const onWord = `theo lời ${caller} (điện thoại)`
const staff = 'Trần Thị Mai'

test('staff do for a firm that telephones what it would do itself, and the trail names them and who asked', async ({
  page,
  desk,
}) => {
  test.setTimeout(120_000)
  await signInAs(page, 'staff', desk('').replace(/\/$/, ''))
  const dossier = await openDossier(page, desk)
  await page.getByRole('link', { name: 'Làm thay doanh nghiệp' }).click()
  await page.getByLabel('Ai nhờ').fill(caller)
  await page.getByLabel('điện thoại', { exact: true }).check()
  await page.getByLabel('Nhờ việc gì').fill('Sửa số lao động')
  await page.getByRole('button', { name: 'Bắt đầu làm thay' }).click()
  await expect(page.getByText(`Bạn đang làm thay ${firm}`)).toBeVisible()
  await expect(page.getByRole('link', { name: 'Sang sàn làm việc' })).toBeVisible()

  // Another site, another sign-in: the marketplace knows them as that firm until they end it.
  await signInAs(page, 'staff')
  await page.goto('/vi/profile/edit/about')
  await expect(page.getByRole('complementary', { name: `Bạn đang làm thay ${firm}` })).toContainText(caller)
  await page.getByLabel('Số lao động').fill('91')
  await page.getByRole('button', { name: 'Lưu vào bản nháp' }).click()
  await expect(page.getByText('Đã lưu vào bản nháp').first()).toBeVisible()
  await addContact(page)
  await page.goto('/vi/profile/publish')
  await page.getByRole('button', { name: 'Đăng hồ sơ' }).click()
  await expect(page).toHaveURL(/\/vi\/profile\?done=/)
  await page
    .getByRole('complementary', { name: `Bạn đang làm thay ${firm}` })
    .getByRole('button')
    .click()
  await expect(page).toHaveURL(/\/vi\/acting\?changes=[1-9]/)
  await page.goto('/vi/profile/edit/about')
  await expect(page.getByLabel('Số lao động')).toHaveCount(0)

  await page.goto(dossier)
  const published = page.getByRole('listitem').filter({ hasText: 'Đăng hồ sơ' }).filter({ hasText: onWord }).first()
  await expect(published).toContainText(staff)

  await page.goto(desk(`/vi/audit?${new URLSearchParams({ subject: firm, word: '1' })}`))
  const row = page.getByRole('row').filter({ hasText: 'enterprise.publish' }).first()
  await expect(row).toContainText(staff)
  await expect(row).toContainText(onWord)
  await expect(row).toContainText(firm)
})

async function openDossier(page: Page, desk: (path: string) => string): Promise<string> {
  await page.goto(desk(`/vi/enterprises?${new URLSearchParams({ q: firm })}`))
  await page.getByRole('link', { name: firm }).first().click()
  await expect(page).toHaveURL(/enterprises\/[0-9a-f-]{36}/)
  return page.url()
}

/** The firm of the list says nothing of how to reach it, and a profile without that is not published. */
async function addContact(page: Page): Promise<void> {
  await page.goto('/vi/profile/edit/reach')
  await page.getByLabel('Số hoặc địa chỉ').last().fill('0912 345 679')
  await page.getByRole('button', { name: 'Thêm liên hệ' }).click()
  await expect(page.getByRole('main')).toContainText('345 679')
}
