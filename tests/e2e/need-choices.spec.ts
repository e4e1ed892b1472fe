import { expect, test } from '../support/browser-test.ts'
import { signInAs } from '../support/sign-in.ts'

const text = `Chày cối dập cắt
Cần 20 bộ chày cối bằng thép SKD11 hoặc DC53 hoặc tương đương. Xưởng phải có ISO 9001.`

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('a buyer corrects what may be one or the other, and what is taken for met', async ({ page }) => {
    await signInAs(page, 'buyer')
    await page.goto('/vi/needs/new')
    await page.getByRole('textbox', { name: 'Bạn cần gia công gì?' }).fill(text)
    await page.getByRole('button', { name: 'Đọc ra yêu cầu' }).click()
    const requirements = page.locator('#requirements')
    const steels = requirements.getByText('Thép SKD11 hoặc Thép DC53', { exact: true })
    await expect(steels).toBeVisible()

    await requirements.getByRole('button', { name: /SKD11 hoặc Thép DC53: không còn nhận mác gần/ }).click()
    await expect(steels).toBeVisible()
    await expect(requirements.getByRole('button', { name: /không còn nhận mác gần/ })).toHaveCount(0)

    await requirements.getByRole('button', { name: /SKD11 hoặc Thép DC53: chuyển thành nên có/ }).click()
    await expect(
      requirements.getByRole('button', { name: /SKD11 hoặc Thép DC53: chuyển thành bắt buộc/ }),
    ).toBeVisible()

    await page.goto(`${page.url().split(/[?#]/)[0]}?add=certification`)
    await page.getByLabel('Cụ thể là').selectOption('iso-9001')
    await page.getByLabel('hoặc (nếu có)').first().selectOption('iatf-16949')
    await page.getByLabel('Đang chuẩn bị chứng nhận cũng được').check()
    await page.locator('#add').getByRole('button', { name: 'Thêm', exact: true }).click()
    await expect(requirements.getByText('ISO 9001 hoặc IATF 16949', { exact: true })).toBeVisible()
    await requirements.getByRole('button', { name: 'Bỏ Chứng nhận ISO 9001 hoặc IATF 16949' }).click()
    await expect(requirements.getByText('ISO 9001')).toHaveCount(0)
  })
})
