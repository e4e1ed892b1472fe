import type { QuestionView, Verdict } from '@matxich/api'
import { useFormat, useTranslations } from '@matxich/i18n/react'
import { Button, CheckboxGroup } from '@matxich/ui'
import { CircleHelp } from '@matxich/ui/icons'
import { Form, useNavigation } from '@remix-run/react'
import { Answered } from './answered.tsx'

export interface AskFirmProps {
  needId: string
  enterpriseId: string
  /** Whom the questions go to. */
  name: string
  verdicts: Verdict[]
  /** What the firm was asked about this need before. */
  asked: QuestionView[]
  /** The question that each requirement would become, by its key. */
  askable: Record<string, string>
  /** How the firm will see who asks; null while the buyer hides its name. */
  buyer: string | null
  mayWrite: boolean
  /** ISO date-time, the server's now: decides which questions may be asked again. */
  now: string
}

/** What the firm has not stated, as questions: what was asked and answered, and a form that asks the rest. */
export function AskFirm(props: AskFirmProps) {
  const { verdicts, asked, askable, mayWrite, now } = props
  const t = useTranslations('question')
  const format = useFormat()
  const isWaiting = (question: QuestionView) =>
    question.answer === null && new Date(question.expiresAt).getTime() > new Date(now).getTime()
  const settled = new Set(
    asked.filter((question) => question.answer || isWaiting(question)).map((question) => question.requirementKey),
  )
  const toAsk = verdicts.filter(
    ({ status, requirement }) => status === 'notStated' && askable[requirement.key] && !settled.has(requirement.key),
  )
  if (asked.length === 0 && (toAsk.length === 0 || !mayWrite)) return null
  return (
    <div className="grid gap-3">
      {asked.length > 0 ? (
        <section className="grid gap-2 rounded-md bg-surface p-4">
          <h4 className="text-sm font-semibold">{t('toFirm.title')}</h4>
          <ul className="grid gap-3">
            {asked.map((question) => (
              <li key={question.id} className="grid gap-0.5">
                <p className="text-sm">{question.text}</p>
                {question.answer ? (
                  <Answered question={question} />
                ) : (
                  <p className="text-sm text-ink-soft">
                    {t(isWaiting(question) ? 'toFirm.waiting' : 'toFirm.expired', {
                      date: format.date(question.askedAt),
                    })}
                  </p>
                )}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {mayWrite && toAsk.length > 0 ? <AskForm {...props} toAsk={toAsk} /> : null}
    </div>
  )
}

function AskForm({ needId, enterpriseId, name, toAsk, askable, buyer }: AskFirmProps & { toAsk: Verdict[] }) {
  const t = useTranslations('question')
  const sent = useNavigation().formData
  const isSending = sent?.get('intent') === 'ask' && sent.get('enterpriseId') === enterpriseId
  const keys = toAsk.map(({ requirement }) => requirement.key)
  return (
    <details name={`act-${needId}-${enterpriseId}`} className="no-print">
      <summary className="inline-flex min-h-8 items-center gap-1.5 rounded-md border border-line-strong bg-paper px-3 text-sm font-semibold transition-colors hover:border-ink-soft hover:bg-surface touch:min-h-11">
        <CircleHelp aria-hidden className="size-4" />
        {t('toFirm.ask', { count: keys.length })}
      </summary>
      <Form
        method="post"
        preventScrollReset
        className="mt-2 grid max-w-reading gap-3 rounded-md border border-action-line bg-action-soft p-4"
      >
        <input type="hidden" name="intent" value="ask" />
        <input type="hidden" name="enterpriseId" value={enterpriseId} />
        <p className="text-sm">
          {buyer === null ? t('toFirm.confirmHidden', { name }) : t('toFirm.confirm', { name, buyer })}
        </p>
        <CheckboxGroup
          id={`ask-${enterpriseId}`}
          name="key"
          label={t('toFirm.which')}
          defaultValue={keys}
          choices={keys.map((key) => ({ value: key, label: askable[key] }))}
        />
        <div>
          <Button look="primary" size="small" busyLabel={isSending ? t('toFirm.sending') : null}>
            {t('toFirm.send')}
          </Button>
        </div>
      </Form>
    </details>
  )
}
