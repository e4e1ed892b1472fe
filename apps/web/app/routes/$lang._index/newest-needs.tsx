import { localePath } from '@matxich/i18n'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import { Badge, EmptyState, Link, LinkButton, Panel, TextLink, VerifiedMark } from '@matxich/ui'
import type { ShownRequirement } from '../../parts/labels.ts'
import { useRequirementLabel } from '../../parts/requirement-label.ts'

interface ShownNeed {
  id: string
  title: string | null
  lang: string
  buyer: { name: string; country: string } | null
  isBuyerVerified: boolean
  requirements: (ShownRequirement & { level: 'must' | 'nice' })[]
  openedAt: Date | null
}

/** How many requirements name a need in a list. */
const requirementsShown = 5

/** What buyers look for right now. */
export function NewestNeeds({ needs, total }: { needs: ShownNeed[]; total: number }) {
  const language = useLanguage()
  const t = useTranslations('home')
  if (needs.length === 0) {
    return (
      <Panel title={t('needs.title')}>
        <EmptyState
          title={t('needs.empty')}
          actions={
            <LinkButton href={localePath(language, '/needs/new')} look="primary">
              {t('needs.emptyAction')}
            </LinkButton>
          }
        />
      </Panel>
    )
  }
  return (
    <Panel
      title={t('needs.title')}
      aside={<TextLink href={localePath(language, '/needs')}>{t('needs.all', { count: total })}</TextLink>}
    >
      <ul className="divide-y divide-line border-b border-line">
        {needs.map((need) => (
          <NeedLine key={need.id} need={need} />
        ))}
      </ul>
    </Panel>
  )
}

function NeedLine({ need }: { need: ShownNeed }) {
  const language = useLanguage()
  const format = useFormat()
  const t = useTranslations('need')
  const enterprise = useTranslations('enterprise')
  const words = useRequirementLabel()
  const values = need.requirements.map((requirement) => words(requirement).value).filter((value) => value !== '')
  return (
    <li className="grid gap-1.5 py-3.5 first:pt-0">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <Link
          href={localePath(language, `/needs/${need.id}`)}
          className="font-semibold hover:text-action hover:underline touch:inline-block touch:py-1.5"
        >
          <span lang={need.title ? need.lang : undefined}>{need.title ?? values[0] ?? t('title')}</span>
        </Link>
        <span className="text-sm text-ink-soft">{need.openedAt ? format.date(need.openedAt) : null}</span>
      </p>
      <p className="text-sm text-ink-soft">
        {need.buyer ? `${need.buyer.name} · ${format.country(need.buyer.country)}` : t('hiddenBuyer')}
        {need.isBuyerVerified ? <VerifiedMark label={enterprise('trust.verifiedBuyer')} className="ms-3" /> : null}
      </p>
      <p className="flex flex-wrap gap-1.5">
        {values.slice(0, requirementsShown).map((value) => (
          <Badge key={value}>{value}</Badge>
        ))}
      </p>
    </li>
  )
}
