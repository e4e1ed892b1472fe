import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from '../support/browser-test.ts'
import { linkMailedTo } from '../support/mails.ts'
import { signInAs } from '../support/sign-in.ts'

const colleague = {
  name: 'Lê Thị Hai',
  email: `hai.${Date.now()}@hongdang.example`,
  password: 'hai nguoi cung sua 2026',
}

test('who publishes second sees both versions side by side and says which stays, and nothing is lost', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000)
  await signInAs(page, 'supplier')
  await page.goto('/vi/members')
  await page.getByLabel('E-mail của người được mời').fill(colleague.email)
  await page.getByRole('button', { name: 'Gửi lời mời' }).click()
  await expect(page.getByText('Đã gửi lời mời.')).toBeVisible()

  const other = await browser.newPage()
  await other.goto(await linkMailedTo(colleague.email, /\/join\?token=/))
  await other.getByLabel('Họ và tên').fill(colleague.name)
  await other.getByLabel('Mật khẩu', { exact: true }).fill(colleague.password)
  await other.getByRole('main').getByRole('button', { name: 'Tạo tài khoản và vào' }).click()
  await expect(other).toHaveURL(/\/vi\/members/)

  await writeEmployees(page, '145')
  await writeEmployees(other, '160')
  await other.goto('/vi/profile/edit/reach')
  await other.getByLabel('Số hoặc địa chỉ').last().fill('0912 345 671')
  await other.getByRole('button', { name: 'Thêm liên hệ' }).click()
  await expect(other.getByRole('main')).toContainText('345 671')
  await other.goto('/vi/profile/publish')
  await other.getByRole('button', { name: 'Đăng hồ sơ' }).click()
  await expect(other).toHaveURL(/\/vi\/profile\?done=/)

  await page.goto('/vi/profile/publish')
  await page.getByRole('link', { name: 'So sánh hai bản' }).click()
  await expect(page).toHaveURL(/\/vi\/profile\/conflict/)
  const size = page.getByRole('group', { name: 'Quy mô' })
  await expect(size.getByText('145 người')).toBeVisible()
  await expect(size.getByText('160 người')).toBeVisible()
  // Only what both changed is asked.
  await expect(page.getByRole('main').getByRole('group')).toHaveCount(1)
  expect(
    (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
  ).toEqual([])
  // With the keyboard alone.
  await size.getByRole('radio').first().focus()
  await page.keyboard.press('Space')
  await expect(size.getByRole('radio', { name: /^Bản của bạn/ })).toBeChecked()
  await page.getByRole('button', { name: 'Đăng với lựa chọn này' }).click()
  await expect(page).toHaveURL(/\/vi\/profile\?done=/)
  await other.goto('/vi/profile/edit/about')
  await expect(other.getByLabel('Số lao động')).toHaveValue('145')
  await other.goto('/vi/profile/edit/reach')
  await expect(other.getByRole('main')).toContainText('345 671')
  await other.close()
})

async function writeEmployees(page: Page, employees: string): Promise<void> {
  await page.goto('/vi/profile/edit/about')
  await page.getByLabel('Số lao động').fill(employees)
  await page.getByRole('button', { name: 'Lưu vào bản nháp' }).click()
  await expect(page.getByText('Đã lưu vào bản nháp').first()).toBeVisible()
}
