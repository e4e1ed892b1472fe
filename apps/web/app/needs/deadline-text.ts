import { localeTag } from '@matxich/i18n'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import { isZone, type Zone, zones } from './publish-choice.ts'

export interface Deadlined {
  deadline: string | null
  deadlineAt: Date | null
  deadlineTimeZone: string | null
}

const vietnam: Zone = 'Asia/Ho_Chi_Minh'

/**
 * Until when answers count, on the clock of its buyer and on Vietnam's: "17:00 30/11/2026 giờ Tokyo = 15:00 30/11/2026 giờ
 * Việt Nam". Needs of before times of day were kept say the day alone.
 */
export function useDeadlineMoment(): (need: Deadlined) => string | null {
  const language = useLanguage()
  const t = useTranslations('need')
  const format = useFormat()
  return ({ deadline, deadlineAt, deadlineTimeZone }) => {
    if (!deadline) return null
    if (!deadlineAt || !isZone(deadlineTimeZone)) return format.date(deadline)
    const inZone = (zone: Zone) =>
      t('deadline.moment', {
        time: clock(deadlineAt, zone, localeTag(language)),
        date: format.date(dayIn(deadlineAt, zone)),
        zone: t(`deadline.zone.${zones[zone]}`),
      })
    const there = inZone(deadlineTimeZone)
    return deadlineTimeZone === vietnam ? there : t('deadline.same', { there, here: inZone(vietnam) })
  }
}

function clock(moment: Date, timeZone: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    moment,
  )
}

function dayIn(moment: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone }).format(moment)
}
