import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Chip, DataTable, Link, type LinkProps, LinkProvider, Pagination, ScoreMark, TextField } from './index.ts'

const html = (element: ReactNode) => renderToStaticMarkup(element)

describe('a text field', () => {
  it('ties its label, hint and error to the input', () => {
    const page = html(<TextField id="tax" name="taxCode" label="Tax code" hint="10 digits" error={['Too short.']} />)
    expect(page).toContain('<label for="tax"')
    expect(page).toContain('aria-describedby="tax-hint tax-error"')
    expect(page).toContain('aria-invalid="true"')
    expect(page).toMatch(/<p id="tax-error".*Too short\./)
  })

  it('says nothing of errors when there are none', () => {
    const page = html(<TextField id="tax" label="Tax code" error={[]} />)
    expect(page).not.toContain('aria-invalid=')
    expect(page).not.toContain('aria-describedby')
  })
})

describe('pages of a list', () => {
  const labels = { navigation: 'Pages', previous: 'Back', next: 'On', page: (n: number) => `Page ${n}`, summary: '' }
  const numbers = (page: number, pages: number) =>
    [
      ...html(<Pagination page={page} pages={pages} hrefFor={(n) => `?page=${n}`} labels={labels} />).matchAll(
        /aria-label="Page (\d+)"/g,
      ),
    ].map((match) => Number(match[1]))

  it('are first, last and the neighbours of the present one', () => {
    expect(numbers(6, 13)).toEqual([1, 5, 6, 7, 13])
    expect(numbers(1, 3)).toEqual([1, 2, 3])
  })

  it('are left out when there is only one', () => {
    expect(numbers(1, 1)).toEqual([])
  })
})

describe('a table', () => {
  const columns = [
    { key: 'name', header: 'Name', primary: true, cell: (row: { name: string }) => row.name },
    { key: 'size', header: 'Size', numeric: true, cell: () => 3 },
  ]

  it('keeps its meaning where it is laid out as records', () => {
    const page = html(<DataTable caption="Firms" columns={columns} rows={[{ name: 'A' }]} rowKey={(row) => row.name} />)
    expect(page).toContain('<table role="table"')
    expect(page).toContain('<th role="rowheader" scope="row"')
    expect(page).toContain('<td role="cell"')
    expect(page).toMatch(/<caption[^>]*>Firms/)
  })

  it('gives way to what to do when it is empty', () => {
    const page = html(<DataTable caption="Firms" columns={columns} rows={[]} rowKey={() => ''} empty="Add one" />)
    expect(page).toBe('Add one')
  })
})

describe('a chip', () => {
  it('is removed by a link, or by a button of a form', () => {
    expect(html(<Chip remove={{ label: 'Remove SKD61', href: '?q=' }}>SKD61</Chip>)).toContain(
      'aria-label="Remove SKD61" href="?q="',
    )
    const button = html(<Chip remove={{ label: 'Remove SKD61', name: 'remove', value: '1' }}>SKD61</Chip>)
    expect(button).toContain('type="submit" name="remove" value="1"')
  })
})

describe('a score', () => {
  it('is read as its number, and never leaves its scale', () => {
    const page = html(<ScoreMark score={1.4} text="100" label="Match" />)
    expect(page).toContain('role="meter" aria-label="Match" aria-valuemin="0" aria-valuemax="100" aria-valuenow="100"')
    expect(page).toContain('width:100%')
  })
})

describe('links', () => {
  const RouterLink = ({ reloadDocument, ...anchor }: LinkProps) => <a {...anchor} data-router={!reloadDocument} />

  it('go through the router of the app', () => {
    expect(
      html(
        <LinkProvider component={RouterLink}>
          <Link href="/vi">Home</Link>
        </LinkProvider>,
      ),
    ).toBe('<a href="/vi" data-router="true">Home</a>')
    expect(html(<Link href="/vi">Home</Link>)).toBe('<a href="/vi">Home</a>')
  })
})
