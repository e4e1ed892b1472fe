import type { Styles } from '@react-pdf/renderer'

/** The colours of the product on paper. */
export const colours = {
  ink: '#14181f',
  soft: '#566072',
  line: '#d5dae2',
  met: '#146c43',
  gap: '#8a5200',
  verified: '#5b3fa0',
  action: '#1d4f91',
}

/** Points on A4. */
export const sheetStyles = {
  page: { padding: 30, paddingBottom: 44, fontSize: 8, color: colours.ink, lineHeight: 1.35 },
  header: { flexDirection: 'row', borderBottomWidth: 1, borderBottomColor: colours.ink, paddingBottom: 8 },
  name: { fontSize: 16, fontWeight: 600, lineHeight: 1.25 },
  nameOther: { fontSize: 10, color: colours.soft },
  place: { fontSize: 9, marginTop: 4 },
  scan: { fontSize: 6, color: colours.soft, textAlign: 'center' },
  facts: { flexDirection: 'row', flexWrap: 'wrap', marginTop: 6 },
  fact: { width: '33%', paddingRight: 10, marginBottom: 4 },
  section: { marginTop: 9 },
  heading: {
    fontSize: 9.5,
    fontWeight: 600,
    borderBottomWidth: 0.7,
    borderBottomColor: colours.ink,
    paddingBottom: 2,
    marginBottom: 2,
  },
  headRow: { flexDirection: 'row', paddingVertical: 2 },
  columnHead: { fontSize: 6.5, color: colours.soft },
  row: {
    flexDirection: 'row',
    paddingVertical: 2.5,
    borderBottomWidth: 0.4,
    borderBottomColor: colours.line,
  },
  main: { fontSize: 8 },
  strong: { fontWeight: 600 },
  second: { fontSize: 7, color: colours.soft },
  more: { fontSize: 7, color: colours.soft, marginTop: 2 },
  columns: { flexDirection: 'row', columnGap: 24 },
  photos: { flexDirection: 'row', marginTop: 10 },
  photo: { width: '100%', height: 92, objectFit: 'cover', borderRadius: 3 },
  footer: {
    position: 'absolute',
    left: 30,
    right: 30,
    bottom: 16,
    borderTopWidth: 0.4,
    borderTopColor: colours.line,
    paddingTop: 4,
  },
  dates: { flexDirection: 'row', justifyContent: 'space-between' },
  link: { fontSize: 7, color: colours.action },
} satisfies Styles
