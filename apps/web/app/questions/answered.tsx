import type { QuestionView } from '@matxich/api'
import { useGivenAnswer } from '@matxich/app/question'
import { useFormat, useTranslations } from '@matxich/i18n/react'
import { CircleCheck, CircleX, Clock } from '@matxich/ui/icons'

const givenBy = { link: 'answer.givenByLink', center: 'answer.givenByCenter', firm: 'answer.given' } as const

/** An answer with its date and the way it came, by word and icon. */
export function Answered({ question }: { question: QuestionView }) {
  const t = useTranslations('question')
  const format = useFormat()
  const answer = useGivenAnswer()(question)
  if (!question.answer || answer === null) return null
  const { yes, manner, at, by, note } = question.answer
  const Icon = yes === false ? (manner === 'planned' ? Clock : CircleX) : CircleCheck
  const date = format.date(at)
  return (
    <div className="grid gap-1 text-sm">
      <p className="flex items-start gap-2">
        <Icon aria-hidden className={`mt-0.5 size-4 shrink-0 ${yes === false ? 'text-gap' : 'text-met'}`} />
        <span className="font-medium">{t(givenBy[by], { date, answer })}</span>
      </p>
      {note ? <q className="ps-6 break-words text-ink-soft">{note}</q> : null}
    </div>
  )
}
