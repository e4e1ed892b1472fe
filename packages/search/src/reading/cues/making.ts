import { cueOf } from './cue.ts'

/** Makes things itself. */
export const makes = cueOf({
  vi:
    'sản xuất trực tiếp|trực tiếp sản xuất|xưởng sản xuất|nhà máy sản xuất|tự sản xuất|chuyên sản xuất|' +
    'đơn vị sản xuất|nhận gia công|chuyên gia công|xưởng|nhà máy|không qua trung gian|tự làm|tự lo|' +
    'tại chỗ|trong nhà|chuyên nhận|công đoạn|dây chuyền|tấn/ngày',
  en:
    'own production|in house|in-house|manufacturer|manufacturing|manufactures|our plant|our factory|' +
    'we make|we machine|we mold|workshop|makes|produces',
  ja: '製造|生産|加工|切削|自社工場|自社で|社内',
  ko: '제조|생산|가공|자체 공장|자사',
  zh: '生产|制造|加工|自有工厂|本厂|厂内',
})

/** Says of the whole firm that it makes nothing. */
export const makesNothing = cueOf({
  vi: 'không trực tiếp sản xuất|không sản xuất trực tiếp|không có xưởng|không có nhà máy|không tự sản xuất',
  en:
    'no own production|no own factory|no production of our own|we do not manufacture|not a manufacturer|' +
    'do not produce ourselves|no in-house production',
})

/** In a name: of a maker. */
export const makeName = cueOf({
  vi: 'sản xuất|sx|gia công|cơ khí|chính xác|khuôn',
  en: 'manufacturing|precision|mold|industrial|industries',
})
