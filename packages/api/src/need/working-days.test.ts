import { describe, expect, test } from 'vitest'
import { addWorkingDays, countWorkingDays, dayIn, endOfWorkingDay, findHolidays } from './working-days.ts'

describe('ten working days', () => {
  test('are two weeks where nothing is off', async () => {
    expect(await addWorkingDays('2026-11-27', 10, 'Asia/Ho_Chi_Minh')).toBe('2026-12-11')
  })

  test('go around Tết 2027, with the days made up for its weekend', async () => {
    // Off: Friday 5 to Tuesday 9 February, and 10 and 11 for the Saturday and Sunday among them.
    expect(await addWorkingDays('2027-02-04', 1, 'Asia/Ho_Chi_Minh')).toBe('2027-02-12')
    expect(await addWorkingDays('2027-01-29', 10, 'Asia/Ho_Chi_Minh')).toBe('2027-02-19')
    const off = await findHolidays('2027-02-04', '2027-02-12', 'Asia/Ho_Chi_Minh')
    expect(off.map((one) => one.day)).toEqual(['2027-02-05', '2027-02-08', '2027-02-09', '2027-02-10', '2027-02-11'])
  })

  test('go around Golden Week in Japan and the Vietnamese holidays beside it', async () => {
    // 29 April Shōwa, 30 April reunification (VN), 3 May for 1 May (VN) and constitution, 4 greenery, 5 children.
    expect(await addWorkingDays('2027-04-28', 1, 'Asia/Tokyo')).toBe('2027-05-06')
    const countries = (await findHolidays('2027-04-28', '2027-05-06', 'Asia/Tokyo')).map((one) => one.country)
    expect(new Set(countries)).toEqual(new Set(['JP', 'VN']))
  })

  test('go around Chuseok in Korea, the bridge of a substitute day included', async () => {
    expect(await addWorkingDays('2026-09-23', 1, 'Asia/Seoul')).toBe('2026-09-28')
    expect(await addWorkingDays('2027-09-13', 1, 'Asia/Seoul')).toBe('2027-09-17')
  })

  test('go around the national week in China and the new year in Taiwan', async () => {
    expect(await addWorkingDays('2026-09-30', 1, 'Asia/Shanghai')).toBe('2026-10-08')
    expect(await addWorkingDays('2027-02-04', 1, 'Asia/Taipei')).toBe('2027-02-12')
  })

  test('are counted back to the same number', async () => {
    for (const zone of ['Asia/Tokyo', 'Asia/Seoul', 'Asia/Shanghai', 'Asia/Taipei', 'Asia/Ho_Chi_Minh'] as const) {
      const day = await addWorkingDays('2027-01-20', 25, zone)
      expect(await countWorkingDays('2027-01-20', day, zone)).toBe(25)
    }
    expect(await countWorkingDays('2027-01-20', '2027-01-20', 'Asia/Tokyo')).toBe(0)
  })
})

describe('the end of a working day', () => {
  test('is 17:00 where the buyer is', () => {
    expect(endOfWorkingDay('2026-11-30', 'Asia/Tokyo').toISOString()).toBe('2026-11-30T08:00:00.000Z')
    expect(endOfWorkingDay('2026-11-30', 'Asia/Ho_Chi_Minh').toISOString()).toBe('2026-11-30T10:00:00.000Z')
  })

  test('falls on another day elsewhere', () => {
    const late = new Date('2026-11-30T16:30:00Z')
    expect(dayIn('Asia/Ho_Chi_Minh', late)).toBe('2026-11-30')
    expect(dayIn('Asia/Tokyo', late)).toBe('2026-12-01')
  })
})
