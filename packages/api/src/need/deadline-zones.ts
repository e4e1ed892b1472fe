/** Countries whose calendars count: where buyers and suppliers here sit. */
export type CalendarCountry = 'VN' | 'JP' | 'KR' | 'CN' | 'TW'

/** Time zones that a deadline may be kept in, with the country whose working days count there beside Vietnam's. */
export const deadlineTimeZones = {
  'Asia/Ho_Chi_Minh': 'VN',
  'Asia/Tokyo': 'JP',
  'Asia/Seoul': 'KR',
  'Asia/Shanghai': 'CN',
  'Asia/Taipei': 'TW',
} as const satisfies Record<string, CalendarCountry>
export type DeadlineTimeZone = keyof typeof deadlineTimeZones
