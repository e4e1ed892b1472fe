import { expect, test } from '../support/browser-test.ts'
import { enterpriseCsv } from '../support/enterprise-csv.ts'
import { signInAs } from '../support/sign-in.ts'

/** 500 rows, every 25th with a tax code whose last digit is wrong. */
function tableWithMistakes(): string {
  return enterpriseCsv(500)
    .split('\n')
    .map((line, index) =>
      index > 0 && index % 25 === 0
        ? line.replace(/^(\d{9})(\d)/, (_, head, digit) => `${head}${(Number(digit) + 1) % 10}`)
        : line,
    )
    .join('\n')
}

test('500 rows of which 20 are wrong are previewed, applied, fixed and undone', async ({ page, desk }) => {
  test.setTimeout(180_000)
  await signInAs(page, 'staff', desk('').replace(/\/$/, ''))
  await page.goto(desk('/vi/imports/new'))
  await page.getByLabel('Tệp doanh nghiệp').setInputFiles({
    name: 'danh-sach-huyen.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(tableWithMistakes()),
  })
  await page.getByRole('button', { name: 'Đọc tệp và xem trước' }).click()

  await expect(page.getByText('20 dòng còn lỗi', { exact: false })).toBeVisible()
  await page.getByRole('button', { name: 'Áp dụng 480 dòng' }).click()
  await expect(page.getByText('Đã áp dụng 480 dòng')).toBeVisible({ timeout: 90_000 })

  const wrong = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Dòng 25', exact: true }) })
  const right = enterpriseCsv(500).split('\n')[25]!.split(',')[0]!
  await wrong.getByLabel('Mã số thuế').fill(right)
  await wrong.getByRole('button', { name: 'Lưu và kiểm tra lại' }).click()
  await expect(page.getByText('19 dòng còn lỗi', { exact: false })).toBeVisible()
  await page.getByRole('button', { name: 'Áp dụng 1 dòng' }).click()
  await expect(page.getByText('Đã áp dụng 481 dòng')).toBeVisible({ timeout: 60_000 })

  await page.goto(desk('/vi/enterprises?q=C%C6%A1+kh%C3%AD+Th%E1%BB%AD+Nghi%E1%BB%87m'))
  await expect(page.getByText('481', { exact: false }).first()).toBeVisible()

  await page.goto(desk('/vi/imports'))
  await page.getByRole('link', { name: 'danh-sach-huyen.csv' }).first().click()
  await page.getByRole('link', { name: 'Hoàn tác', exact: true }).click()
  await page.getByRole('button', { name: 'Hoàn tác lần nhập này' }).click()
  await expect(page.getByText('Đã hoàn tác 481 dòng')).toBeVisible({ timeout: 90_000 })
})
