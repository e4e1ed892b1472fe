import type { EnterpriseDetail, ShownProfile } from '@matxich/api'
import { useFormat, useTranslations } from '@matxich/i18n/react'
import { Panel, TextLink } from '@matxich/ui'
import { Globe, Mail, Phone } from '@matxich/ui/icons'
import { SourceNote } from './source-note.tsx'

const icons = { phone: Phone, zalo: Phone, email: Mail, website: Globe }

/** How one reaches the firm and in which languages it answers, as far as the reader may know. */
export function ContactPanel({ supplier, shown }: { supplier: EnterpriseDetail; shown: ShownProfile }) {
  const t = useTranslations('profile')
  const format = useFormat()
  const { contacts, hasHiddenContacts, languages } = shown
  if (contacts.length === 0 && !hasHiddenContacts && languages.length === 0) return null
  return (
    <Panel title={t('shown.contacts')} description={<SourceNote supplier={supplier} fieldGroup="contacts" />}>
      <ul className="grid gap-1">
        {contacts.map(({ id, kind, value, person }) => {
          const Icon = icons[kind]
          return (
            <li key={id} className="flex min-h-8 items-start gap-2.5 text-sm touch:min-h-11 touch:items-center">
              <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-soft" />
              <span className="min-w-0 break-words">
                <span className="sr-only">{format.labelled(t(`reach.${kind}`), '')}</span>
                <TextLink href={hrefOf(kind, value)} rel={kind === 'website' ? 'nofollow noopener' : undefined}>
                  {value}
                </TextLink>
                {kind === 'zalo' ? ' · Zalo' : null}
                {person ? <span className="text-ink-soft"> · {person}</span> : null}
              </span>
            </li>
          )
        })}
      </ul>
      {contacts.length === 0 && hasHiddenContacts ? (
        <p className="text-sm text-ink-soft">{t('shown.contactsHidden')}</p>
      ) : null}
      {languages.length > 0 ? (
        <p className="mt-3 text-sm">
          <span className="text-ink-soft">{format.labelled(t('shown.languages'), '')}</span>
          {format.list(languages.map((code) => t(`markets.language.${code as 'vi'}`)))}
        </p>
      ) : null}
    </Panel>
  )
}

function hrefOf(kind: keyof typeof icons, value: string): string {
  if (kind === 'email') return `mailto:${value}`
  return kind === 'website' ? value : `tel:${value.replace(/[^\d+]/g, '')}`
}
