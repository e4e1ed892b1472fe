import type { ClaimDetail } from '@matxich/api'
import { localePath } from '@matxich/i18n'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import { Alert, Code, DescriptionList, LinkButton, Panel, TextLink } from '@matxich/ui'
import { useLoaderData } from '@remix-run/react'
import type { loader } from './claim.server.ts'

/** Who claims. */
export function Claimant({ claim }: { claim: ClaimDetail }) {
  const t = useTranslations('access')
  const format = useFormat()
  const { claimant } = claim
  return (
    <Panel title={t('claim.claimant')}>
      <DescriptionList
        items={[
          { term: t('claim.name'), detail: claimant.name },
          ...(claimant.email
            ? [
                {
                  term: t('claim.email'),
                  detail: (
                    <span className="break-all">
                      {claimant.email}{' '}
                      <span className="font-normal text-ink-soft">
                        ({claimant.isEmailConfirmed ? t('claim.emailConfirmed') : t('claim.emailUnconfirmed')})
                      </span>
                    </span>
                  ),
                },
              ]
            : []),
          ...(claimant.phone ? [{ term: t('claim.phone'), detail: <PhoneLink number={claimant.phone} /> }] : []),
          { term: t('claim.since'), detail: format.date(claimant.since) },
          ...(claim.purpose ? [{ term: t('claim.purpose'), detail: t(`purpose.${claim.purpose}`) }] : []),
        ]}
      />
    </Panel>
  )
}

/** What is on record of the enterprise, to hold against the claim: above all numbers to call that the claimant did not give. */
export function Firm() {
  const { claim, province } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const t = useTranslations('access')
  const enterprise = useTranslations('enterprise')
  const format = useFormat()
  const firm = claim.enterprise
  const place = [firm.address, firm.district, province].filter(Boolean).join(', ')
  return (
    <Panel
      title={t('claim.firm')}
      aside={<TextLink href={localePath(language, `/enterprises/${firm.id}`)}>{t('claim.openFirm')}</TextLink>}
    >
      {firm.isListed ? null : (
        <Alert
          tone="gap"
          className="mb-4"
          actions={
            <LinkButton href={localePath(language, `/duplicates?of=${firm.id}`)} size="small">
              {t('duplicates.title')}
            </LinkButton>
          }
        >
          {t('claim.unlistedText')}
        </Alert>
      )}
      <DescriptionList
        items={[
          { term: t('claims.enterprise'), detail: firm.name },
          ...(firm.taxCode ? [{ term: t('claim.number'), detail: <Code>{firm.taxCode}</Code> }] : []),
          ...(firm.registrationNumber
            ? [
                {
                  term: t('claim.registration'),
                  detail: `${firm.registrationNumber} (${format.country(firm.country)})`,
                },
              ]
            : []),
          ...(place ? [{ term: t('claim.place'), detail: place }] : []),
          ...(firm.identity
            ? [
                {
                  term: t('claim.identity'),
                  detail: [
                    enterprise(`source.${firm.identity.source}`),
                    firm.identity.note,
                    format.date(firm.identity.asOf),
                  ]
                    .filter(Boolean)
                    .join(', '),
                },
              ]
            : []),
          {
            term: t('claim.contacts'),
            detail:
              claim.contacts.length === 0 ? (
                <span className="font-normal text-ink-soft">{t('claim.noContacts')}</span>
              ) : (
                <ul className="grid gap-1">
                  {claim.contacts.map(({ kind, value, person }) => (
                    <li key={`${kind}${value}`}>
                      {kind === 'phone' || kind === 'zalo' ? (
                        <PhoneLink number={value} />
                      ) : (
                        <span className="break-all">{value}</span>
                      )}
                      {person ? <span className="font-normal text-ink-soft"> {person}</span> : null}
                    </li>
                  ))}
                </ul>
              ),
          },
        ]}
      />
    </Panel>
  )
}

/** A number that dials. */
export function PhoneLink({ number }: { number: string }) {
  return (
    <TextLink href={`tel:${number.replace(/[^\d+]/g, '')}`} className="touch:py-2.5">
      {number}
    </TextLink>
  )
}
