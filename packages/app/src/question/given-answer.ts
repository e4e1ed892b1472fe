import type { QuestionView } from '@matxich/api'
import { useFormat, useTranslations } from '@matxich/i18n/react'

/** The unit that a number is given in: `mm`, `ngày`, `bộ/năm`. */
export function useAnswerUnit(): (question: Pick<QuestionView, 'about' | 'unit'>) => string {
  const t = useTranslations('question')
  return ({ about, unit }) => {
    const key = `answer.unit.${unit}` as 'answer.unit.mm'
    const name = unit && t.has(key) ? t(key) : (unit ?? '')
    return about === 'volume' ? t('answer.perYear', { unit: name }) : name
  }
}

/** What was answered, in a few words: `Có, do đối tác làm`, `±0,01 mm`, `Chưa, dự kiến 30/06/2027`. */
export function useGivenAnswer(): (question: QuestionView) => string | null {
  const t = useTranslations('question')
  const format = useFormat()
  const unitOf = useAnswerUnit()
  return (question) => {
    const { answer } = question
    if (!answer) return null
    if (answer.number !== null)
      return `${question.about === 'tolerance' ? '±' : ''}${format.number(answer.number)} ${unitOf(question)}`
    if (answer.manner === 'planned')
      return answer.plannedFor ? t('answer.plannedWith', { date: format.date(answer.plannedFor) }) : t('answer.planned')
    if (answer.manner === 'partner') return t('answer.partner')
    return t(answer.yes ? 'answer.yes' : 'answer.no')
  }
}
