import type { Dossier } from '@matxich/api'
import { useFormat, useTranslations } from '@matxich/i18n/react'
import { Badge, DataTable, Panel, TextLink } from '@matxich/ui'
import { Building2, Eye, Lock } from 'lucide-react'

const visibilityKeys = { public: 'public', verified_buyers: 'verifiedBuyers', center: 'center' } as const
const visibilityIcons = { public: Eye, verified_buyers: Building2, center: Lock }

/** Who said what, when, and who may read it. */
export function Facts({ facts }: { facts: Dossier['facts'] }) {
  const t = useTranslations('admin')
  const common = useTranslations('common')
  const enterprise = useTranslations('enterprise')
  const format = useFormat()
  return (
    <Panel title={t('enterprise.facts')}>
      <DataTable
        caption={t('enterprise.facts')}
        hideCaption
        rows={facts}
        rowKey={(fact) => fact.fieldGroup}
        empty={<p className="text-ink-soft">{t('enterprise.noFacts')}</p>}
        columns={[
          {
            key: 'group',
            header: t('enterprise.group'),
            primary: true,
            cell: (fact) => enterprise(`fieldGroup.${fact.fieldGroup}`),
          },
          {
            key: 'source',
            header: t('enterprise.source'),
            cell: (fact) => (
              <span className="grid max-sm:justify-items-end">
                <span>{enterprise(`source.${fact.source}`)}</span>
                {fact.sourceNote ? <span className="text-xs break-all text-ink-soft">{fact.sourceNote}</span> : null}
              </span>
            ),
          },
          { key: 'asOf', header: t('enterprise.asOf'), numeric: true, cell: (fact) => format.date(fact.asOf) },
          {
            key: 'visibility',
            header: t('enterprise.visibility'),
            cell: (fact) => {
              const Icon = visibilityIcons[fact.visibility]
              return (
                <Badge icon={<Icon aria-hidden />} tone={fact.visibility === 'center' ? 'gap' : 'neutral'}>
                  {common(`visibility.${visibilityKeys[fact.visibility]}`)}
                </Badge>
              )
            },
          },
        ]}
      />
    </Panel>
  )
}

/** How to reach the enterprise: for the center only. */
export function Contacts({ contacts }: { contacts: Dossier['contacts'] }) {
  const t = useTranslations('admin')
  return (
    <Panel title={t('enterprise.contacts')} description={t('enterprise.contactsNote')}>
      {contacts.length === 0 ? (
        <p className="text-sm text-ink-soft">{t('enterprise.noContacts')}</p>
      ) : (
        <ul className="grid gap-2.5 text-sm">
          {contacts.map((contact) => (
            <li key={`${contact.kind}${contact.value}`} className="grid">
              <span className="text-ink-soft">
                {t(`enterprise.contactKind.${contact.kind}`)}
                {contact.person ? ` · ${contact.person}` : null}
              </span>
              <ContactValue contact={contact} />
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}

/** A number dials, an address writes; a web address is text unless it plainly is one, since a firm typed it. */
function ContactValue({ contact: { kind, value } }: { contact: Dossier['contacts'][number] }) {
  const href =
    kind === 'phone' || kind === 'zalo'
      ? `tel:${value.replace(/[^\d+]/g, '')}`
      : kind === 'email'
        ? `mailto:${value}`
        : /^https?:\/\//i.test(value)
          ? value
          : null
  if (!href) return <span className="font-medium break-all">{value}</span>
  return (
    <TextLink href={href} rel="noreferrer" className="font-medium break-all touch:py-2.5">
      {value}
    </TextLink>
  )
}
