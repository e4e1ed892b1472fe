import type { NeedWhatIf } from '@matxich/api'
import { useFormat, useTranslations } from '@matxich/i18n/react'
import { Button } from '@matxich/ui'
import { Form, useNavigation } from '@remix-run/react'
import type { ShownRequirement } from '../parts/labels.ts'
import { useRequirementLabel } from '../parts/requirement-label.ts'

export interface WhatIfPanelProps {
  whatIf: NeedWhatIf
  /** The need's requirements as they stand. */
  requirements: ShownRequirement[]
  mayWrite: boolean
}

/** What each must costs: how many firms would meet all of them if it were eased by one step, and a button that takes the step. */
export function WhatIfPanel({ whatIf, requirements, mayWrite }: WhatIfPanelProps) {
  const t = useTranslations('match')
  const format = useFormat()
  const sentence = useRelaxationSentence()
  const sent = useNavigation().formData
  const steps = whatIf.relaxations.flatMap((relaxation) => {
    const asked = requirements.find((one) => one.key === relaxation.key)
    return asked ? [{ ...relaxation, sentence: sentence(asked, relaxation) }] : []
  })
  if (steps.length === 0) return null
  return (
    <section aria-labelledby="what-if" className="grid gap-2">
      <h2 id="what-if" className="text-sm font-semibold">
        {t('whatIf.title')}
      </h2>
      <ul className="divide-y divide-line border-y border-line">
        {steps.map(({ key, how, count, sentence: words }) => {
          const isSending = sent?.get('intent') === 'relax' && sent.get('key') === key && sent.get('how') === how
          return (
            <li key={`${how}:${key}`} className="flex items-center gap-3 py-2">
              <p className="flex min-w-0 flex-1 items-baseline gap-3">
                <strong className="w-10 shrink-0 text-end text-lg leading-6 tabular-nums">
                  {format.number(count)}
                  <span className="sr-only"> {t('whatIf.firms', { count })}</span>
                </strong>
                <span className="min-w-0 break-words">{words}</span>
              </p>
              {mayWrite ? (
                <Form method="post" preventScrollReset replace className="no-print shrink-0">
                  <input type="hidden" name="intent" value="relax" />
                  <input type="hidden" name="key" value={key} />
                  <input type="hidden" name="how" value={how} />
                  <Button
                    size="small"
                    aria-label={t('whatIf.applyThis', { step: words })}
                    busyLabel={isSending ? t('whatIf.applying') : null}
                  >
                    {t('whatIf.apply')}
                  </Button>
                </Form>
              ) : null}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

type Step = NeedWhatIf['relaxations'][number]

function useRelaxationSentence(): (asked: ShownRequirement, step: Step) => string {
  const t = useTranslations('match')
  const label = useRequirementLabel()
  return (asked, { how, requirement: instead }) => {
    const { kind, bare: value } = label(asked)
    if (how === 'near_grade' || how === 'planned') return t(`whatIf.${how}`, { value })
    if (!instead) return asked.quantity ? t('whatIf.niceNumber', { kind, value }) : t('whatIf.nice', { value })
    const to = label(instead).bare
    return asked.quantity ? t('whatIf.widerNumber', { kind, from: value, to }) : t('whatIf.wider', { from: value, to })
  }
}
