import type { WaitingWork } from '@matxich/api'
import { localePath } from '@matxich/i18n'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import { Panel, TextLink } from '@matxich/ui'
import type { ReactNode } from 'react'
import { StaleList } from '../parts/stale-list.tsx'
import { WorkRow } from './work-row.tsx'

/** What waits for staff, kind by kind: how many, the first five, and the next step for each. Kinds with nothing are left out. */
export function WorkSections({ work }: { work: WaitingWork }) {
  return (
    <>
      <Claims work={work} />
      <Requests work={work} />
      <Unreached work={work} />
      <Section kind="stale" total={work.stale.total} shown={work.stale.rows.length} href="/calls">
        <StaleList rows={work.stale.rows} next="/?called=1" />
      </Section>
      <Expiring work={work} />
      <Mails work={work} />
    </>
  )
}

interface SectionProps {
  kind: keyof WaitingWork
  total: number
  shown: number
  /** Where all of them are, without the language. */
  href: string
  children: ReactNode
}

function Section({ kind, total, shown, href, children }: SectionProps) {
  const language = useLanguage()
  const t = useTranslations('desk')
  const format = useFormat()
  if (total === 0) return null
  return (
    <Panel
      title={
        <>
          {t(`waiting.${kind}`)} <span className="font-normal text-ink-soft tabular-nums">{format.number(total)}</span>
        </>
      }
      aside={
        total > shown ? (
          <TextLink href={localePath(language, href)}>{t('waiting.all', { count: total })}</TextLink>
        ) : null
      }
    >
      {children}
    </Panel>
  )
}

function Claims({ work: { claims } }: { work: WaitingWork }) {
  const t = useTranslations('desk')
  const format = useFormat()
  return (
    <Section kind="claims" total={claims.total} shown={claims.rows.length} href="/claims">
      <ul className="divide-y divide-line">
        {claims.rows.map((row) => (
          <WorkRow
            key={row.id}
            href={`/claims/${row.id}`}
            title={row.enterprise}
            step={t('waiting.decide')}
            facts={[
              t('waiting.claimBy', { person: row.person }),
              t('waiting.since', { date: format.date(row.createdAt) }),
            ]}
          />
        ))}
      </ul>
    </Section>
  )
}

function Requests({ work: { verifications } }: { work: WaitingWork }) {
  const t = useTranslations('desk')
  const enterprise = useTranslations('enterprise')
  const format = useFormat()
  return (
    <Section kind="verifications" total={verifications.total} shown={verifications.rows.length} href="/verifications">
      <ul className="divide-y divide-line">
        {verifications.rows.map((row) => (
          <WorkRow
            key={row.id}
            href={`/verifications/${row.enterpriseId}`}
            title={row.enterprise}
            step={t('waiting.check')}
            facts={[
              format.list(row.fieldGroups.map((group) => enterprise(`fieldGroup.${group}`))),
              t('waiting.since', { date: format.date(row.createdAt) }),
            ]}
          />
        ))}
      </ul>
    </Section>
  )
}

function Expiring({ work: { expiring } }: { work: WaitingWork }) {
  const t = useTranslations('desk')
  const format = useFormat()
  return (
    <Section kind="expiring" total={expiring.total} shown={expiring.total} href="/verifications">
      <ul className="divide-y divide-line">
        {expiring.rows.map((row) => (
          <WorkRow
            key={row.id}
            href={`/verifications/${row.enterpriseId}`}
            title={row.enterprise}
            step={t('waiting.renew')}
            facts={[t(`check.methods.${row.method}`), t('waiting.until', { date: format.date(row.validUntil) })]}
          />
        ))}
      </ul>
    </Section>
  )
}

function Mails({ work: { mails } }: { work: WaitingWork }) {
  const t = useTranslations('desk')
  const format = useFormat()
  return (
    <Section kind="mails" total={mails.total} shown={mails.rows.length} href="/mails">
      <ul className="divide-y divide-line">
        {mails.rows.map((row) => (
          <WorkRow
            key={row.id}
            href={`/mails?state=${row.state}`}
            title={row.subject}
            step={t('waiting.decide')}
            facts={[t(`waiting.${row.state}`), format.dateTime(row.at)]}
          />
        ))}
      </ul>
    </Section>
  )
}

function Unreached({ work: { unreached } }: { work: WaitingWork }) {
  const t = useTranslations('desk')
  return (
    <Section kind="unreached" total={unreached.total} shown={unreached.rows.length} href="/calls/questions">
      <ul className="divide-y divide-line">
        {unreached.rows.map((firm) => (
          <WorkRow
            key={firm.id}
            href={`/calls/questions#firm-${firm.id}`}
            title={firm.name}
            step={t('waiting.call')}
            facts={[
              t('waiting.questions', { count: firm.asks.flatMap(({ questions }) => questions).length }),
              firm.asks[0]?.questions[0]?.text ?? '',
            ]}
          />
        ))}
      </ul>
    </Section>
  )
}
