import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '../support/browser-test.ts'
import { adminUrl } from '../support/product.ts'
import { signInAs } from '../support/sign-in.ts'

const open = [
  '/vi',
  '/en',
  '/ja',
  '/vi/search?q=khu%C3%B4n+%C3%A9p+nh%E1%BB%B1a+NAK80',
  '/vi/search?q=zzzz',
  '/en/search?verified=yes',
  '/vi/search/map?q=khu%C3%B4n',
  '/ja/search/map?units=34',
  '/vi/compare',
  '/vi/needs',
  '/vi/sign-in',
  '/vi/sign-up',
  '/vi/forgot-password',
  '/vi/fairs',
  '/vi/q/unknown',
  '/vi/nowhere',
]
const ofBuyer = [
  '/vi/saved-searches',
  '/vi/saved-searches/new?q=khu%C3%B4n',
  '/vi/my-needs',
  '/vi/needs/new',
  '/en/needs/new',
  '/vi/packages/new',
  '/vi/account',
  '/vi/account/data',
  '/vi/account/security',
]
const ofSupplier = [
  '/vi/fits',
  '/en/fits',
  '/vi/profile',
  '/vi/profile/edit/make',
  '/vi/profile/edit/certificates',
  '/vi/profile/edit/visibility',
  '/vi/profile/certificates',
  '/vi/profile/conflict',
  '/vi/profile/publish',
  '/vi/profile/photos',
  '/vi/verification',
  '/vi/questions',
  '/vi/notices',
  '/vi/members',
]
const ofStaff = [
  '/vi',
  '/vi/enterprises',
  '/en/enterprises',
  '/vi/imports',
  '/vi/imports/new',
  '/vi/phrases',
  '/vi/exposure',
  '/vi/calls',
  '/vi/calls/questions',
  '/vi/claims',
  '/vi/duplicates',
  '/vi/verifications',
  '/vi/taxonomy',
  '/vi/fairs',
  '/vi/fairs/new',
  '/vi/mails',
  '/vi/jobs',
  '/vi/audit',
  '/vi/people',
  '/vi/notices',
  '/vi/account',
]

for (const path of open)
  test(`${path} has no accessibility violation`, async ({ page }) => {
    await page.goto(path)
    await expectAccessible(page)
  })

test('a supplier’s page and a need’s page have no accessibility violation', async ({ page }) => {
  await page.goto('/vi/search?q=khu%C3%B4n')
  await page.getByRole('main').getByRole('heading', { level: 3 }).getByRole('link').first().click()
  await expect(page).toHaveURL(/suppliers/)
  await expectAccessible(page)
  await page.goto('/vi/needs')
  await page.getByRole('main').getByRole('link').filter({ hasText: /.{4,}/ }).nth(1).click()
  await expectAccessible(page)
})

for (const [person, paths] of [
  ['buyer', ofBuyer],
  ['supplier', ofSupplier],
] as const)
  test(`the pages of the ${person} have no accessibility violation`, async ({ page }) => {
    test.slow()
    await signInAs(page, person)
    for (const path of paths) {
      await page.goto(path)
      await expectAccessible(page)
    }
  })

test('the pages of the desk have no accessibility violation', async ({ page }) => {
  test.slow()
  await signInAs(page, 'staff', adminUrl)
  for (const path of ofStaff) {
    await page.goto(new URL(path, adminUrl).href)
    await expectAccessible(page)
  }
})

async function expectAccessible(page: import('@playwright/test').Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${page.url()} ${id}: ${nodes[0]?.html}`)).toEqual([])
}
