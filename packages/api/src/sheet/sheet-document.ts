import type * as Renderer from '@react-pdf/renderer'
import { createElement as h, type ReactElement, type ReactNode } from 'react'
import type { Sheet, Some, Words } from './sheet.ts'
import { familiesFor } from './sheet-fonts.ts'
import { colours, sheetStyles } from './sheet-styles.ts'

export interface SheetDocument {
  sheet: Sheet
  /** JPEGs, in the order of the sheet's photos. */
  pictures: { bytes: Buffer; caption: string | null }[]
}

/** The sheet as a PDF document of one A4 page; the renderer is given, because it is large and loaded only when asked for. */
export function sheetDocument(
  { Document, Page, View, Text, Image, Svg, Path, Link }: typeof Renderer,
  { sheet, pictures }: SheetDocument,
): ReactElement<Renderer.DocumentProps> {
  const { other, heads } = sheet
  const styles = sheetStyles
  const view = (style: Renderer.Styles[string] | Renderer.Styles[string][], ...children: ReactNode[]) =>
    h(View, { style }, ...children)
  const text = (style: Renderer.Styles[string], ...children: ReactNode[]) => h(Text, { style }, ...children)
  const both = ({ vi, other: second }: Words, style: Renderer.Styles[string] = {}) =>
    view(
      {},
      vi ? text({ ...styles.main, ...style }, vi) : null,
      second && second !== vi ? text({ ...styles.second, ...style }, second) : null,
    )
  const oneLine = ({ vi, other: second }: Words) => (second && second !== vi ? `${vi} / ${second}` : vi)
  const section = (title: Words, ...children: ReactNode[]) =>
    view(styles.section, text(styles.heading, oneLine(title)), ...children)
  const rest = ({ more }: Some<unknown>) => (more ? text(styles.more, oneLine(more)) : null)
  const cells = (widths: string[], contents: ReactNode[], style: Renderer.Styles[string] = styles.row) =>
    view(style, ...contents.map((content, at) => view({ width: widths[at] ?? 'auto', paddingRight: 8 }, content)))
  const headed = (widths: string[], heads: Words[]) =>
    cells(
      widths,
      heads.map((head) => text(styles.columnHead, oneLine(head))),
      styles.headRow,
    )

  // A column that nothing fills is left out, and the others share its width.
  const facts = (['processes', 'materials', 'figures'] as const).filter((column) =>
    sheet.capabilities.items.some((item) => item[column].vi !== ''),
  )
  const capabilityWidths =
    facts.length === 3 ? ['28%', '28%', '18%', '26%'] : ['40%', ...facts.map(() => `${60 / facts.length}%`)]
  const capabilities = section(
    heads.capabilities,
    headed(capabilityWidths, [heads.product, ...facts.map((column) => heads[column])]),
    ...sheet.capabilities.items.map((item) =>
      cells(capabilityWidths, [
        view({}, both(item.product, styles.strong), item.ownWords ? text(styles.second, item.ownWords) : null),
        ...facts.map((column) => both(item[column])),
      ]),
    ),
    rest(sheet.capabilities),
  )
  const machineWidths = ['44%', '34%', '10%', '12%']
  const equipment = section(
    heads.equipment,
    ...sheet.equipment.items.map(({ machine, model, quantity, year }) =>
      cells(machineWidths, [
        both(machine),
        text(styles.main, model),
        text(styles.main, quantity ? `× ${quantity}` : ''),
        text(styles.main, year),
      ]),
    ),
    rest(sheet.equipment),
  )
  const certificates = section(
    heads.certificates,
    ...sheet.certificates.items.map(({ name, standing, isHeld }) =>
      cells(['50%', '50%'], [both(name, styles.strong), both(standing, { color: isHeld ? colours.met : colours.gap })]),
    ),
    rest(sheet.certificates),
  )
  const verifications = section(
    heads.verified,
    ...sheet.verifications.map((words) => both(words, { color: colours.verified })),
  )
  const contacts = section(
    heads.contacts,
    ...sheet.contacts.map(({ kind, value, person }) =>
      text(styles.main, kind === 'zalo' ? `Zalo ${value}` : value, person ? ` (${person})` : ''),
    ),
  )
  const isFilled = (list: unknown[]) => list.length > 0

  return h(
    Document,
    { title: sheet.name, author: 'Mắt Xích', language: 'vi', creator: 'Mắt Xích', producer: 'Mắt Xích' },
    h(
      Page,
      { size: 'A4', style: { ...styles.page, fontFamily: familiesFor(other) } },
      view(
        styles.header,
        view(
          { flex: 1, paddingRight: 16 },
          text(styles.name, sheet.name),
          sheet.nameOther ? text(styles.nameOther, sheet.nameOther) : null,
          text(styles.place, oneLine(sheet.place)),
        ),
        view(
          { width: 84, alignItems: 'center' },
          h(
            Svg,
            { viewBox: `0 0 ${sheet.qr.size} ${sheet.qr.size}`, style: { width: 72, height: 72 } },
            h(Path, { d: sheet.qr.path, fill: colours.ink }),
          ),
          text(styles.scan, heads.scan.vi),
          text(styles.scan, heads.scan.other),
        ),
      ),
      view(
        styles.facts,
        ...sheet.facts.map(({ term, detail }) => view(styles.fact, text(styles.second, oneLine(term)), both(detail))),
      ),
      isFilled(sheet.capabilities.items) ? capabilities : null,
      isFilled(sheet.equipment.items) ? equipment : null,
      view(
        styles.columns,
        isFilled(sheet.certificates.items) ? view({ flex: 1 }, certificates) : null,
        isFilled([...sheet.verifications, ...sheet.contacts])
          ? view(
              { flex: 1 },
              isFilled(sheet.verifications) ? verifications : null,
              isFilled(sheet.contacts) ? contacts : null,
            )
          : null,
      ),
      isFilled(pictures)
        ? view(
            styles.photos,
            ...pictures.map(({ bytes, caption }) =>
              view(
                { width: '33%', paddingRight: 8 },
                h(Image, { src: { data: bytes, format: 'jpg' }, style: styles.photo }),
                caption ? text(styles.second, caption.slice(0, 80)) : null,
              ),
            ),
          )
        : null,
      view(
        styles.footer,
        view(styles.dates, text(styles.second, oneLine(sheet.confirmed)), text(styles.second, oneLine(sheet.madeOn))),
        h(Link, { src: sheet.url, style: styles.link }, sheet.url),
      ),
    ),
  )
}
