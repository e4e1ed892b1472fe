import { useTranslations } from '@matxich/i18n/react'
import { Alert, Badge, Button, classNames, TextArea, type Tone } from '@matxich/ui'
import { Form, useNavigation } from '@remix-run/react'

/** Steps that pages offer; later ones (quote, sample, award) have pages of their own. */
const offered = ['invited', 'shortlisted', 'interested', 'declined'] as const
type OfferedStage = (typeof offered)[number]

export interface EngagementActsProps {
  needId: string
  enterpriseId: string
  /** Whom the step concerns, as its confirmation names them. */
  name: string
  stage: string | null
  nextStages: string[]
}

/** The steps one may take from here. Each sends something, so it opens first and says what the other side will see. */
export function EngagementActs({ needId, enterpriseId, name, stage, nextStages }: EngagementActsProps) {
  const steps = offered.filter((step) => nextStages.includes(step))
  if (steps.length === 0) return null
  return (
    <div className="no-print flex flex-wrap items-start gap-2">
      {steps.map((to, position) => (
        <EngagementAct
          key={to}
          to={to}
          isMain={position === 0 && to !== 'declined'}
          isBack={stage === 'shortlisted' && to === 'invited'}
          {...{ needId, enterpriseId, name }}
        />
      ))}
    </div>
  )
}

interface EngagementActProps extends Omit<EngagementActsProps, 'stage' | 'nextStages'> {
  to: OfferedStage
  isMain: boolean
  isBack: boolean
}

function EngagementAct({ to, isMain, isBack, needId, enterpriseId, name }: EngagementActProps) {
  const t = useTranslations('engagement')
  const common = useTranslations('common')
  const navigation = useNavigation()
  const sent = navigation.formData
  const isSending = sent?.get('enterpriseId') === enterpriseId && sent.get('needId') === needId && sent.get('to') === to
  const act = isBack ? t('backToInvited') : t(`act.${to}`)
  return (
    <details name={`act-${needId}-${enterpriseId}`} className="group/act open:basis-full open:order-1">
      <summary
        className={classNames(
          'inline-flex min-h-8 items-center rounded-md border px-3 text-sm font-semibold transition-colors touch:min-h-11',
          isMain
            ? 'border-action bg-action text-on-action hover:bg-action-strong'
            : 'border-line-strong bg-paper text-ink hover:border-ink-soft hover:bg-surface',
        )}
      >
        {act}
      </summary>
      <Form
        method="post"
        preventScrollReset
        className="mt-2 grid max-w-reading gap-3 rounded-md border border-action-line bg-action-soft p-4"
      >
        <input type="hidden" name="intent" value="move" />
        <input type="hidden" name="needId" value={needId} />
        <input type="hidden" name="enterpriseId" value={enterpriseId} />
        <input type="hidden" name="to" value={to} />
        <p className="text-sm">{t(`confirm.${to}`, { name })}</p>
        <TextArea
          name="note"
          rows={2}
          maxLength={1000}
          label={t('note')}
          note={common('form.optional')}
          hint={t('noteHint')}
        />
        <div>
          <Button look="primary" size="small" busyLabel={isSending ? t('acting') : null}>
            {t(`send.${to}`)}
          </Button>
        </div>
      </Form>
    </details>
  )
}

const toneOfStage: Record<string, Tone> = {
  invited: 'action',
  declined: 'gap',
  lost: 'gap',
  interested: 'met',
  awarded: 'met',
  shortlisted: 'action',
}

/** Where two stand, in a word. */
export function StageBadge({ stage }: { stage: string | null }) {
  const t = useTranslations('engagement')
  if (!stage || !t.has(`state.${stage as 'invited'}`)) return null
  return <Badge tone={toneOfStage[stage] ?? 'neutral'}>{t(`state.${stage as 'invited'}`)}</Badge>
}

/** Somebody was faster: the step is not possible any more. */
export function EngagementConflict() {
  const t = useTranslations('engagement')
  return <Alert tone="gap" role="alert" title={t('conflict')} className="mb-6" />
}
