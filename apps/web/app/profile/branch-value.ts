import type { DetailValue } from '@matxich/api'
import { branchField } from '@matxich/api/branch-fields'
import { useFormat, useTranslations } from '@matxich/i18n/react'

type BranchKey = 'moldSize'
type ChoiceKey = 'mig'
type UnitKey = 'mm'

/** The label of a field that only a branch asks, and its value as people read it: "150 – 800 mm", "8.8, 10.9". */
export function useBranchWords() {
  const t = useTranslations('profile')
  const format = useFormat()
  const label = (key: string) => t(`branch.${key as BranchKey}`)
  const choice = (value: string) => {
    // A code with a dot ("8.8") is its own word, and would name a message within a message.
    const key = `choice.${value as ChoiceKey}` as const
    return /^[a-zA-Z0-9]+$/.test(value) && t.has(key) ? t(key) : value
  }
  const unit = (code: string | null) => (code === null ? null : t(`unit.${code as UnitKey}`))
  const amount = (number: number, code: string | null) =>
    code === 'M' ? `M${format.number(number)}` : format.number(number)
  return {
    label,
    choice,
    unit,
    /** The value of a field by its key. */
    value: (key: string, given: DetailValue): string => {
      const code = branchField(key)?.unit ?? null
      if (Array.isArray(given)) return format.list(given.map(choice))
      const numbers =
        typeof given === 'number' ? [given] : given.min === given.max ? [given.min] : [given.min, given.max]
      const text = numbers.map((number) => amount(number, code)).join(' – ')
      return code === null || code === 'M' ? text : code === 'AWG' ? `AWG ${text}` : `${text} ${unit(code)}`
    },
  }
}
