import AxeBuilder from '@axe-core/playwright'
import { demoAccounts } from '@matxich/api/demo-accounts'
import type { Page } from '@playwright/test'
import postgres from 'postgres'
import { expect, test } from '../support/browser-test.ts'
import { linkMailedTo } from '../support/mails.ts'
import { databaseUrl } from '../support/product.ts'
import { signInAs } from '../support/sign-in.ts'

const moldSearch = `/vi/search?q=${encodeURIComponent('khuôn ép nhựa NAK80 ISO 9001')}`
const resultsOf = (page: Page) => page.getByRole('main').getByRole('article')
/** What is chosen for the comparison, at the foot of a list. */
const barOf = (page: Page) => page.getByRole('region', { name: 'So sánh nhà cung cấp' })

/** Chooses the supplier at a position of the list for the comparison. */
async function choose(page: Page, position: number): Promise<void> {
  const button = page.getByRole('button', { name: /^So sánh / }).nth(position)
  await button.click()
  await expect(button).toHaveAttribute('aria-pressed', 'true')
}

test('the box suggests while typing, and the keyboard alone marks, chooses and closes', async ({ page }) => {
  await page.goto('/vi')
  const box = page.getByRole('combobox')
  // It is one once the page is awake.
  await expect(box).toBeVisible()
  await page.keyboard.press('/')
  await expect(box).toBeFocused()
  await page.keyboard.type('SKD61 khuon ep nh')
  const list = page.getByRole('listbox', { name: 'Gợi ý' })
  const wanted = list.getByRole('option', { name: /Khuôn ép nhựa.*Sản phẩm/ })
  await expect(wanted).toBeVisible()
  expect(
    (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
  ).toEqual([])
  await page.keyboard.press('Escape')
  await expect(list).toBeHidden()
  await expect(box).toHaveValue('SKD61 khuon ep nh')
  await page.keyboard.press('ArrowDown')
  await expect(list).toBeVisible()
  while ((await wanted.getAttribute('aria-selected')) !== 'true') await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/vi\/search\?q=SKD61\+Khu/)
  const read = page.getByRole('list', { name: 'Hiểu là' })
  await expect(read).toContainText('Khuôn ép nhựa')
  await expect(read).toContainText('SKD61')
})

test('a name typed leads to the supplier, and Enter alone sends the words as they are', async ({ page }) => {
  await page.goto('/vi/search')
  const box = page.getByRole('combobox')
  await box.pressSequentially('chinh xac hong dang')
  await page.getByRole('option', { name: /Hồng Đăng.*Nhà cung cấp/ }).click()
  await expect(page).toHaveURL(/\/vi\/suppliers\//)
  await page.goto('/vi/search')
  await box.pressSequentially('khuon ep')
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/vi\/search\?q=khuon\+ep$/)
})

test('results stand in groups with their numbers, and four at most stand side by side', async ({ page }) => {
  await page.goto(moldSearch)
  const [all, one] = [/Đạt mọi yêu cầu \d+ doanh nghiệp/, /Còn một yêu cầu chưa đạt hẳn \d+ doanh nghiệp/]
  for (const name of [all, one]) await expect(page.getByRole('heading', { level: 2, name })).toBeVisible()
  await expect(resultsOf(page).first()).toContainText('Đạt')
  for (const position of [0, 2, 4]) await choose(page, position)
  await barOf(page).getByRole('link', { name: 'So sánh', exact: true }).click()
  await expect(page).toHaveURL(/\/vi\/compare\?/)
  const table = page.getByRole('table', { name: 'So sánh nhà cung cấp' })
  await expect(table.getByRole('columnheader')).toHaveCount(3)
  await expect(table.getByRole('row', { name: /^Vật liệu Thép NAK80/ }).first()).toContainText('Đạt')
  expect(
    (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
  ).toEqual([])
  await page
    .getByRole('link', { name: /^Bỏ .* khỏi bảng so sánh$/ })
    .first()
    .click()
  await expect(table.getByRole('columnheader')).toHaveCount(2)
  await page.setViewportSize({ width: 360, height: 740 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
})

test('a search that is kept tells of a supplier that is new in it', async ({ page }) => {
  test.setTimeout(120_000)
  await page.goto(moldSearch)
  await page.getByRole('link', { name: 'Lưu tìm kiếm này' }).click()
  await expect(page).toHaveURL(/sign-in\?next=/)
  const { email, password } = demoAccounts.buyer
  await page.getByLabel('E-mail hoặc số điện thoại').fill(email)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await page.getByRole('main').getByRole('button', { name: 'Đăng nhập' }).click()
  await page.getByLabel('Tên', { exact: true }).fill('Khuôn cho nắp pin')
  await page.getByRole('button', { name: 'Lưu', exact: true }).click()
  await expect(page.getByText('Đã lưu tìm kiếm.')).toBeVisible()

  // A day later, and one that was among the results had not been there yet.
  const sql = postgres(databaseUrl, { max: 1 })
  await sql`update saved_search set checked_at = now() - interval '2 days', known_ids = known_ids[2:]
    where name = 'Khuôn cho nắp pin'`
  await sql.end()
  await linkMailedTo(email, /saved-searches/)
  await page.goto('/vi/saved-searches')
  const kept = page.getByRole('article').filter({ hasText: 'Khuôn cho nắp pin' })
  await expect(kept.getByText('1 nơi mới')).toBeVisible()
  const link = page
    .getByRole('navigation', { name: 'Điều hướng chính' })
    .getByRole('link', { name: /^Tìm kiếm đã lưu/ })
  await expect(link).toHaveAccessibleName('Tìm kiếm đã lưu 1 nơi mới')
  await kept.getByRole('link', { name: 'Xem kết quả' }).click()
  await expect(resultsOf(page).filter({ hasText: 'Mới từ lần xem trước' })).toHaveCount(1)
  await page.getByRole('button', { name: 'Đánh dấu đã xem' }).click()
  await expect(link).toHaveAccessibleName('Tìm kiếm đã lưu')
  await expect(kept.getByText('1 nơi mới')).toBeHidden()
  await kept.getByRole('link', { name: 'Xóa' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Xóa' }).click()
  await expect(page.getByText('Đã xóa tìm kiếm.')).toBeVisible()
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('the map tells in words and numbers how many are where, and leads to the results there', async ({ page }) => {
    await page.goto(`/vi/search?q=${encodeURIComponent('khuôn ép nhựa')}`)
    await page.getByRole('link', { name: 'Bản đồ' }).click()
    await expect(page).toHaveURL(/\/vi\/search\/map\?/)
    const map = page.getByRole('group', { name: 'Nhà cung cấp theo địa điểm' })
    const row = page.getByRole('row', { name: /^Bình Dương/ })
    const count = await row.getByRole('cell').textContent()
    await expect(map.getByRole('link', { name: `Bình Dương: ${count} doanh nghiệp` })).toBeVisible()
    await page.getByRole('link', { name: '34 tỉnh, thành hiện nay' }).click()
    await expect(page.getByRole('row', { name: /^Bình Dương/ })).toHaveCount(0)
    await page.goBack()
    await row.getByRole('link').click()
    await expect(page).toHaveURL(/formerProvince=74/)
    await expect(page.getByRole('status').filter({ hasText: `${count} doanh nghiệp` })).toBeVisible()
  })

  test('four chosen on several pages and searches stay chosen, a fifth has to wait, and each can be taken off', async ({
    page,
  }) => {
    await page.goto(`/vi/search?q=${encodeURIComponent('khuôn ép nhựa')}`)
    await choose(page, 0)
    await choose(page, 1)
    await page.getByRole('link', { name: 'Trang sau' }).click()
    await choose(page, 0)
    await page.getByRole('searchbox').fill('dập kim loại')
    await page.getByRole('button', { name: 'Tìm kiếm' }).click()
    await expect(page).toHaveURL(/q=d/)
    await expect(barOf(page)).toContainText('Đã chọn 3/4 nơi')
    await choose(page, 0)
    const chosen = barOf(page).getByRole('listitem')
    await expect(chosen).toHaveCount(4)
    const names = await chosen.allInnerTexts()
    await page
      .getByRole('button', { name: /^So sánh / })
      .nth(1)
      .click()
    await expect(barOf(page)).toContainText('Đã đủ 4 nơi. Muốn chọn nơi khác, hãy bỏ bớt một nơi.')
    expect(await chosen.allInnerTexts()).toEqual(names)
    await chosen.nth(1).getByRole('link').click()
    await expect(chosen).toHaveCount(3)
    await barOf(page).getByRole('link', { name: 'So sánh', exact: true }).click()
    await expect(page.getByRole('columnheader')).toHaveCount(3)
    await page.getByRole('link', { name: 'Về kết quả tìm' }).click()
    await expect(chosen).toHaveCount(3)
  })

  test('the box, the filters, the comparison and keeping a search work', async ({ page }) => {
    await page.goto('/vi')
    await page.getByRole('searchbox').fill('khuôn ép nhựa')
    await page.getByRole('button', { name: 'Tìm kiếm' }).click()
    await expect(page).toHaveURL(/\/vi\/search\?q=/)
    await page.getByRole('link', { name: /^11–100 lao động/ }).click()
    await expect(page).toHaveURL(/employees=100/)
    for (const position of [0, 1]) await choose(page, position)
    await barOf(page).getByRole('link', { name: 'So sánh', exact: true }).click()
    await expect(page.getByRole('columnheader')).toHaveCount(2)
    await signInAs(page, 'supplier')
    await page.goto(`${moldSearch}&employees=100`)
    await page.getByRole('link', { name: 'Lưu tìm kiếm này' }).click()
    await page.getByLabel('Tên', { exact: true }).fill(' ')
    await page.getByRole('button', { name: 'Lưu', exact: true }).click()
    await expect(page.getByText(/^Hãy nhập/)).toBeVisible()
    await page.getByLabel('Tên', { exact: true }).fill('Không cần script')
    await page.getByRole('button', { name: 'Lưu', exact: true }).click()
    await expect(page.getByRole('heading', { name: 'Không cần script' })).toBeVisible()
  })
})
