import { expect, test } from '../support/browser-test.ts'

test('the bare address leads to the Vietnamese home', async ({ page }) => {
  await page.goto('/')
  await expect(page).toHaveURL(/\/vi\/?$/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'vi')
})

test('the desk answers', async ({ page, desk }) => {
  const response = await page.goto(desk('/'))
  expect(response?.status()).toBe(200)
})

test('an unknown address is a page that says so, with status 404', async ({ page }) => {
  const response = await page.goto('/vi/khong-co-trang-nay')
  expect(response?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('pages hold no zero bytes, which browsers show as broken letters', async ({ request }) => {
  for (const path of ['/vi/search?q=khuon', '/vi/needs', '/ja', '/ja/needs', '/zh/search?q=%E6%A8%A1%E5%85%B7'])
    expect((await (await request.get(path)).body()).includes(0), path).toBe(false)
})

test('addresses that cannot be read are refused, not broken', async ({ request }) => {
  expect((await request.get('/%E0%A4%A')).status()).toBe(400)
  expect((await request.get('/vi?q=%00')).status()).toBe(400)
})

test('the address of the figures stays closed to whoever comes through a proxy', async ({ request }) => {
  expect((await request.get('/metrics')).status()).toBe(200)
  expect((await request.get('/metrics', { headers: { 'X-Forwarded-For': '203.0.113.7' } })).status()).toBe(404)
})
