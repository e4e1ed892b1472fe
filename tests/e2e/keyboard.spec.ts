import { expect, test } from '../support/browser-test.ts'
import { signInAs } from '../support/sign-in.ts'

const search = `/vi/search?q=${encodeURIComponent('khuôn ép nhựa SKD61 Bình Dương')}`

test('a menu of the header closes by Escape, by a press elsewhere and once it led somewhere', async ({
  page,
  desk,
}) => {
  for (const path of ['/vi', desk('/vi/sign-in')]) {
    await page.goto(path)
    const menu = page.locator('header details', { hasText: 'Tiếng Việt' })
    const button = menu.locator('summary')
    await button.focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await expect(menu.getByRole('link', { name: 'Tiếng Việt' })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(menu).not.toHaveAttribute('open')
    await expect(button).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(menu).toHaveAttribute('open', '')
    await page.getByRole('heading', { level: 1 }).click()
    await expect(menu).not.toHaveAttribute('open')
  }
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/vi')
  await page.locator('header summary', { hasText: 'Trình đơn' }).click()
  await page.getByRole('banner').getByRole('link', { name: 'Hội chợ' }).click()
  await expect(page).toHaveURL(/\/vi\/fairs/)
  await expect(page.locator('header details[open]')).toHaveCount(0)
})

test('a chip that goes at a press leaves the keyboard at the next one', async ({ page }) => {
  await page.goto(search)
  const first = page.getByRole('link', { name: 'Bỏ qua “Khuôn ép nhựa”' })
  await first.focus()
  await page.keyboard.press('Enter')
  await expect(first).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Bỏ qua “Thép SKD61”' })).toBeFocused()
})

test('the kind of a new requirement is found with the arrows, and a link to it leads there', async ({ page }) => {
  await signInAs(page, 'buyer')
  await page.goto('/vi/needs/new')
  await page.getByRole('textbox', { name: 'Bạn cần gia công gì?' }).fill('Khuôn ép nhựa SKD61')
  await page.getByRole('button', { name: 'Đọc ra yêu cầu' }).click()
  const kind = page.getByLabel('Loại', { exact: true })
  await kind.focus()
  for (const chosen of ['category', 'process']) {
    await page.keyboard.press('ArrowDown')
    await expect(page).toHaveURL(new RegExp(`add=${chosen}`))
    await expect(kind).toHaveValue(chosen)
    await expect(kind).toBeFocused()
  }
  await page.getByRole('link', { name: /^Thêm.*Chứng nhận$/ }).press('Enter')
  await expect(kind).toHaveValue('certification')
  await expect(page.locator('#add')).toBeFocused()
})

test('a refused form leads to its first wrong field, the second time too, and a busy button keeps its place', async ({
  page,
}) => {
  await signInAs(page, 'buyer')
  await page.goto('/vi/members')
  const email = page.getByLabel('E-mail của người được mời')
  for (const typed of ['khong phai', 'van khong phai']) {
    await email.fill(typed)
    await page.getByRole('button', { name: 'Gửi lời mời' }).press('Enter')
    await expect(email).toHaveAttribute('aria-invalid', 'true')
    await expect(email).toBeFocused()
    await expect(email).toHaveValue(typed)
  }
})

test('words too long for the page break, and what holds no word says so', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`/vi/search?q=${'ă'.repeat(300)}`)
  await expect(page.getByText('Chưa có nhà cung cấp nào khớp')).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
  // Nothing is offered that does nothing.
  await expect(page.getByRole('navigation', { name: 'Sắp xếp' })).toHaveCount(0)
  await page.goto(`/vi/search?q=${encodeURIComponent('😀')}`)
  await expect(page.getByText('Không có chữ nào đọc được trong “😀”')).toBeVisible()
})
