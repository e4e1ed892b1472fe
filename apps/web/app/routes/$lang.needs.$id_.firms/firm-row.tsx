import type { FirmOfNeed } from '@matxich/api'
import { localePath } from '@matxich/i18n'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import { Badge, Button, Link } from '@matxich/ui'
import { EyeOff, Send, Undo2 } from '@matxich/ui/icons'
import { Form } from '@remix-run/react'
import { EngagementActs, StageBadge } from '../../needs/engagement-act.tsx'
import { useConceptLabel } from '../../parts/concept-labels.tsx'
import { placeText } from '../../parts/place-text.ts'

export interface FirmRowProps {
  needId: string
  firm: FirmOfNeed
  /** A draft invites nobody yet: its buyer names who is invited when it is published. */
  isDraft: boolean
}

/** A firm by name: who it is, whether it is kept out, and what the buyer may do. */
export function FirmRow({ needId, firm, isDraft }: FirmRowProps) {
  const language = useLanguage()
  const t = useTranslations('need')
  const format = useFormat()
  const conceptLabel = useConceptLabel()
  const { supplier, isKeptOut, keptOutAs, isPlanned, stage, nextStages } = firm
  const name = supplier.name.vi
  const facts = [
    placeText(supplier.location, conceptLabel),
    ...supplier.categories.slice(0, 2).map((id) => conceptLabel(`category:${id}`)),
  ].filter(Boolean)
  return (
    <li className="grid gap-2 py-3 first:pt-0">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <Link
          href={localePath(language, `/suppliers/${supplier.id}`)}
          className="font-semibold hover:text-action hover:underline"
        >
          <span lang="vi">{name}</span>
        </Link>
        <StageBadge stage={stage} />
        {isPlanned ? <Badge tone="action">{t('firms.plannedTitle')}</Badge> : null}
        {isKeptOut ? (
          <Badge tone="gap">
            <EyeOff aria-hidden className="me-1 inline size-3.5" />
            {t('firms.keptOut')}
          </Badge>
        ) : null}
      </p>
      {facts.length > 0 ? <p className="text-sm text-ink-soft">{facts.join(' · ')}</p> : null}
      {keptOutAs.length > 0 ? (
        <p className="text-sm text-gap">
          {t('firms.keptOutAs', { groups: format.list(keptOutAs.map((group) => t(`group.${group}`))) })}
        </p>
      ) : null}
      <div className="flex flex-wrap items-start gap-2">
        <EngagementActs needId={needId} enterpriseId={supplier.id} name={name} stage={stage} nextStages={nextStages} />
        {isDraft && !isKeptOut && keptOutAs.length === 0 ? (
          <Form method="post" preventScrollReset>
            <input type="hidden" name="intent" value={isPlanned ? 'drop' : 'plan'} />
            <input type="hidden" name="enterpriseId" value={supplier.id} />
            <Button
              size="small"
              look={isPlanned ? 'secondary' : 'primary'}
              icon={isPlanned ? <Undo2 aria-hidden /> : <Send aria-hidden />}
              aria-label={t(isPlanned ? 'firms.dropName' : 'firms.planName', { name })}
            >
              {t(isPlanned ? 'firms.drop' : 'firms.plan')}
            </Button>
          </Form>
        ) : null}
        <Form method="post" preventScrollReset>
          <input type="hidden" name="intent" value={isKeptOut ? 'letIn' : 'keepOut'} />
          <input type="hidden" name="enterpriseId" value={supplier.id} />
          <Button
            size="small"
            icon={isKeptOut ? <Undo2 aria-hidden /> : <EyeOff aria-hidden />}
            aria-label={t(isKeptOut ? 'firms.letInName' : 'firms.keepOutName', { name })}
          >
            {t(isKeptOut ? 'firms.letIn' : 'firms.keepOut')}
          </Button>
        </Form>
      </div>
      {stage && stage !== 'declined' && !isKeptOut ? (
        <p className="text-sm text-ink-soft">{t('firms.takesPart')}</p>
      ) : null}
    </li>
  )
}
