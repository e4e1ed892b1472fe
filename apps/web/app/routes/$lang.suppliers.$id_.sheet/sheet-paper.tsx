import type { Sheet } from '@matxich/api'
import { classNames } from '@matxich/ui'
import { Both, OneLine } from './bilingual.tsx'
import { SheetEvidence } from './sheet-evidence.tsx'
import { More, SheetSection } from './sheet-section.tsx'

/** The sheet itself: on a screen a page with a frame, on paper the whole page. */
export function SheetPaper({ sheet }: { sheet: Sheet }) {
  const { other } = sheet
  return (
    <article className="sheet-paper mx-auto max-w-[50rem] rounded-md border border-line bg-paper p-5 text-sm sm:p-8 print:max-w-none print:border-0 print:p-0">
      <header className="flex items-start gap-6 border-b border-ink pb-4">
        <div className="min-w-0 flex-1">
          <h2 lang="vi" className="text-xl font-semibold">
            {sheet.name}
          </h2>
          {sheet.nameOther ? (
            <p lang="en" className="text-base text-ink-soft">
              {sheet.nameOther}
            </p>
          ) : null}
          <p className="mt-2">
            <OneLine words={sheet.place} other={other} />
          </p>
        </div>
        <figure className="w-24 shrink-0 text-center text-xs text-ink-soft">
          <svg viewBox={`0 0 ${sheet.qr.size} ${sheet.qr.size}`} role="img" aria-label={sheet.url} className="w-full">
            <path d={sheet.qr.path} fill="currentColor" className="text-ink" />
          </svg>
          <figcaption>
            <Both words={sheet.heads.scan} other={other} />
          </figcaption>
        </figure>
      </header>
      <dl className="mt-4 grid grid-cols-2 gap-x-6 gap-y-3 sm:grid-cols-3 print:grid-cols-3">
        {sheet.facts.map(({ term, detail }) => (
          <div key={term.vi}>
            <dt className="text-xs text-ink-soft">
              <OneLine words={term} other={other} />
            </dt>
            <dd>
              <Both words={detail} other={other} />
            </dd>
          </div>
        ))}
      </dl>
      <Capabilities sheet={sheet} />
      <SheetEvidence sheet={sheet} />
      <footer className="mt-5 flex flex-wrap justify-between gap-x-6 gap-y-1 border-t border-line pt-2 text-xs text-ink-soft">
        <span>
          <OneLine words={sheet.confirmed} other={other} />
        </span>
        <span>
          <OneLine words={sheet.madeOn} other={other} />
        </span>
        <span className="basis-full break-all">{sheet.url}</span>
      </footer>
    </article>
  )
}

/** Beside the product; a column that nothing fills is left out. */
function filledColumns(items: Sheet['capabilities']['items']) {
  return (['processes', 'materials', 'figures'] as const).filter((column) =>
    items.some((item) => item[column].vi !== ''),
  )
}

function Capabilities({ sheet }: { sheet: Sheet }) {
  const { other, heads, capabilities } = sheet
  if (capabilities.items.length === 0) return null
  const columns = filledColumns(capabilities.items)
  const cell = 'py-1.5 pe-3 align-top max-sm:print:table-cell'
  return (
    <SheetSection sheet={sheet} head={heads.capabilities}>
      <table className="w-full table-fixed border-collapse max-sm:block print:table">
        <thead className="max-sm:sr-only print:not-sr-only print:table-header-group">
          <tr>
            {(['product', ...columns] as const).map((column) => (
              <th
                key={column}
                scope="col"
                className={classNames(
                  'pe-3 text-start text-xs font-normal text-ink-soft',
                  column === 'materials' && 'w-1/5',
                )}
              >
                <OneLine words={heads[column]} other={other} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-sm:block print:table-row-group">
          {capabilities.items.map((item, at) => (
            <tr key={at} className="border-b border-line max-sm:grid max-sm:py-2 print:table-row">
              <td className={classNames(cell, 'font-semibold')}>
                <Both words={item.product} other={other} />
                {item.ownWords ? (
                  <span className="block text-xs font-normal text-ink-soft">{item.ownWords}</span>
                ) : null}
              </td>
              {columns.map((column) => (
                <td key={column} className={classNames(cell, item[column].vi === '' && 'max-sm:hidden')}>
                  <Both words={item[column]} other={other} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <More sheet={sheet} words={capabilities.more} />
    </SheetSection>
  )
}
