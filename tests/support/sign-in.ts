import { demoAccounts } from '@matxich/api/demo-accounts'
import { expect, type Page } from '@playwright/test'

/** Signs a demo account in through the form; `site` is empty for the marketplace, the desk's address for the desk. */
export async function signInAs(page: Page, person: keyof typeof demoAccounts, site = ''): Promise<void> {
  const { email, password } = demoAccounts[person]
  await page.goto(`${site}/vi/sign-in`)
  await page.getByLabel('E-mail hoặc số điện thoại').fill(email)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await page.getByRole('main').getByRole('button', { name: 'Đăng nhập' }).click()
  await expect(page).not.toHaveURL(/sign-in/)
}
