import type { EnterpriseSummary } from '@matxich/api'
import { localePath } from '@matxich/i18n'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import { Badge, Card, Link, Marked, ScoreMark, VerifiedMark } from '@matxich/ui'
import type { ReactNode } from 'react'
import { type CertificateStanding, certificateStanding } from './certificate-standing.ts'
import { useConceptLabel } from './concept-labels.tsx'
import type { Excerpt } from './excerpt.ts'
import { MakerMark } from './maker-mark.tsx'
import { placeText } from './place-text.ts'

/** How many kinds of machine a row names before it only counts them. */
export const machinesShown = 4

/** Of a summary, what a row shows. */
export interface ShownSupplier
  extends Pick<
    EnterpriseSummary,
    | 'id'
    | 'name'
    | 'ownership'
    | 'roles'
    | 'employees'
    | 'location'
    | 'confirmedAt'
    | 'marks'
    | 'maker'
    | 'isStale'
    | 'categories'
    | 'machines'
    | 'certificates'
    | 'textLang'
  > {
  /** Kinds of machine in all, where `machines` has only the first. */
  machineCount?: number
}

export interface SupplierSummaryProps {
  supplier: ShownSupplier
  /** 0..1; null when nothing was asked that could be scored. */
  score?: number | null
  /** The firm's own words that speak for the match, if it wrote any. */
  excerpt: Excerpt | null
  /** Today by the server's clock, ISO date: decides what has expired. */
  today: string
  /** Stands before the name: a rank. */
  lead?: ReactNode
  /** Stands at the end of the name's line: an act, a stage. */
  aside?: ReactNode
  children?: ReactNode
}

/** A supplier in one breath: who, where, verified?, what it makes, with what machines and certificates, how fresh. */
export function SupplierSummary({ supplier, score, excerpt, today, lead, aside, children }: SupplierSummaryProps) {
  const language = useLanguage()
  const t = useTranslations('match')
  const format = useFormat()
  return (
    <Card as="article" className="grid gap-3">
      <header className="flex gap-4">
        {lead}
        <div className="grid min-w-0 flex-1 gap-1">
          <h3 className="text-lg leading-7 font-semibold">
            <Link
              href={localePath(language, `/suppliers/${supplier.id}`)}
              className="hover:text-action hover:underline"
            >
              <span lang="vi">{supplier.name.vi}</span>
            </Link>
          </h3>
          <SupplierFacts supplier={supplier} />
        </div>
        {score === null || score === undefined ? null : (
          <ScoreMark score={score} text={format.score(score)} label={t('score.label')} />
        )}
        {aside}
      </header>
      <SupplierOffer supplier={supplier} excerpt={excerpt} today={today} />
      {children}
    </Card>
  )
}

const methodMessages = { document: 'document', issuer: 'issuer', site_visit: 'visit' } as const

function SupplierFacts({ supplier }: { supplier: ShownSupplier }) {
  const t = useTranslations('enterprise')
  const common = useTranslations('common')
  const format = useFormat()
  const conceptLabel = useConceptLabel()
  const place = placeText(supplier.location, conceptLabel)
  const mark = supplier.marks[0]
  const groups = mark ? mark.fieldGroups.filter((group) => !mark.changedSince.includes(group)) : []
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-soft">
      {mark ? (
        <VerifiedMark
          label={t('trust.summary', {
            groups: format.list(groups.map((group) => t(`fieldGroup.${group}`))),
            method: t(`verification.${methodMessages[mark.method]}`),
            date: format.date(mark.validUntil),
          })}
        />
      ) : null}
      <MakerMark supplier={supplier} />
      {place ? <span>{place}</span> : null}
      {supplier.ownership ? <span>{t(`ownership.${supplier.ownership}`)}</span> : null}
      {supplier.employees ? <span>{t('summary.employees', { count: supplier.employees })}</span> : null}
      <span>{common('time.confirmed', { date: format.date(supplier.confirmedAt) })}</span>
      {supplier.isStale ? <Badge tone="gap">{t('trust.stale')}</Badge> : null}
    </p>
  )
}

function SupplierOffer({ supplier, excerpt, today }: Pick<SupplierSummaryProps, 'supplier' | 'excerpt' | 'today'>) {
  const t = useTranslations('enterprise')
  const format = useFormat()
  const conceptLabel = useConceptLabel()
  const makes = supplier.categories.map((id) => conceptLabel(`category:${id}`)).join(' · ')
  const machineCount = supplier.machineCount ?? supplier.machines.length
  const machines = supplier.machines.slice(0, machinesShown).map(({ type, text, quantity }) => {
    const name = type ? conceptLabel(`equipment:${type}`) : (text ?? '')
    return quantity ? `${name} × ${format.number(quantity)}` : name
  })
  return (
    <dl className="grid gap-x-4 gap-y-1.5 text-sm sm:grid-cols-[6.5rem_minmax(0,1fr)]">
      <Fact term={t('summary.makes')}>
        {makes || !excerpt ? <span className="font-medium">{makes || t('summary.noCapability')}</span> : null}
        {excerpt ? (
          <span className="mt-0.5 block text-ink-soft">
            <Marked {...excerpt} lang={supplier.textLang ?? undefined} />
          </span>
        ) : null}
      </Fact>
      {machines.length > 0 ? (
        <Fact term={t('summary.machines')}>
          {machines.join(' · ')}
          {machineCount > machinesShown ? (
            <span className="text-ink-soft"> {t('summary.moreMachines', { count: machineCount - machinesShown })}</span>
          ) : null}
        </Fact>
      ) : null}
      {supplier.certificates.length > 0 ? (
        <Fact term={t('summary.certificates')}>
          <span className="flex flex-wrap gap-1.5">
            {supplier.certificates.map((certificate) => (
              <CertificateBadge
                key={certificate.type}
                label={conceptLabel(`certification:${certificate.type}`)}
                standing={certificateStanding(certificate, today)}
              />
            ))}
          </span>
        </Fact>
      ) : null}
    </dl>
  )
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-soft max-sm:mt-1">{term}</dt>
      <dd className="min-w-0">{children}</dd>
    </>
  )
}

/** A certificate by name; one that is not held says so in words. */
function CertificateBadge({ label, standing }: { label: string; standing: CertificateStanding }) {
  const t = useTranslations('enterprise')
  if (standing === 'held') return <Badge>{label}</Badge>
  return (
    <Badge tone="gap">
      {label} · {t(`certificateState.${standing}`)}
    </Badge>
  )
}
