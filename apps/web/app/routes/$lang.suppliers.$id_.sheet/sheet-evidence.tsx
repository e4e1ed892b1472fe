import type { Sheet } from '@matxich/api'
import { classNames } from '@matxich/ui'
import { BadgeCheck, CalendarClock, CircleCheck } from 'lucide-react'
import { Both } from './bilingual.tsx'
import { More, SheetSection } from './sheet-section.tsx'

/** What stands behind the capabilities: machines, certificates, what the center checked, photos; and how to reach the firm. */
export function SheetEvidence({ sheet }: { sheet: Sheet }) {
  return (
    <>
      <Equipment sheet={sheet} />
      <div className="grid gap-x-8 sm:grid-cols-2 print:grid-cols-2">
        <Certificates sheet={sheet} />
        <div>
          <Verifications sheet={sheet} />
          <Contacts sheet={sheet} />
        </div>
      </div>
      <Photos sheet={sheet} />
    </>
  )
}

function Equipment({ sheet }: { sheet: Sheet }) {
  const { equipment, heads, other } = sheet
  if (equipment.items.length === 0) return null
  return (
    <SheetSection sheet={sheet} head={heads.equipment}>
      <ul className="grid gap-x-8 sm:grid-cols-2 print:grid-cols-2">
        {equipment.items.map(({ machine, model, quantity, year }, at) => (
          <li key={at} className="flex gap-3 border-b border-line py-1.5">
            <Both words={machine} other={other} className="min-w-0 flex-1" />
            <span className="text-end text-xs text-ink-soft">
              <span className="block">{model}</span>
              <span className="block tabular-nums">
                {[quantity && `× ${quantity}`, year].filter(Boolean).join(' · ')}
              </span>
            </span>
          </li>
        ))}
      </ul>
      <More sheet={sheet} words={equipment.more} />
    </SheetSection>
  )
}

function Certificates({ sheet }: { sheet: Sheet }) {
  const { certificates, heads, other } = sheet
  if (certificates.items.length === 0) return null
  return (
    <SheetSection sheet={sheet} head={heads.certificates}>
      <ul>
        {certificates.items.map(({ name, standing, isHeld }) => {
          const Icon = isHeld ? CircleCheck : CalendarClock
          return (
            <li key={`${name.vi}${standing.vi}`} className="grid grid-cols-2 gap-3 border-b border-line py-1.5">
              <Both words={name} other={other} className="font-semibold" />
              <span className={classNames('flex gap-1.5', isHeld ? 'text-met' : 'text-gap')}>
                <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
                <Both words={standing} other={other} />
              </span>
            </li>
          )
        })}
      </ul>
      <More sheet={sheet} words={certificates.more} />
    </SheetSection>
  )
}

function Verifications({ sheet }: { sheet: Sheet }) {
  if (sheet.verifications.length === 0) return null
  return (
    <SheetSection sheet={sheet} head={sheet.heads.verified}>
      <ul>
        {sheet.verifications.map((words) => (
          <li key={words.vi} className="flex gap-1.5 py-1 text-verified">
            <BadgeCheck aria-hidden className="mt-0.5 size-4 shrink-0" />
            <Both words={words} other={sheet.other} />
          </li>
        ))}
      </ul>
    </SheetSection>
  )
}

function Contacts({ sheet }: { sheet: Sheet }) {
  if (sheet.contacts.length === 0) return null
  return (
    <SheetSection sheet={sheet} head={sheet.heads.contacts}>
      <ul>
        {sheet.contacts.map(({ kind, value, person }) => (
          <li key={`${kind}${value}`} className="py-0.5">
            {kind === 'zalo' ? `Zalo ${value}` : value}
            {person ? <span className="text-ink-soft"> ({person})</span> : null}
          </li>
        ))}
      </ul>
    </SheetSection>
  )
}

function Photos({ sheet }: { sheet: Sheet }) {
  if (sheet.photos.length === 0) return null
  return (
    <ul className="mt-5 grid grid-cols-3 gap-3">
      {sheet.photos.map(({ fileId, caption }) => (
        <li key={fileId}>
          <img
            src={`/files/${fileId}`}
            alt={caption ?? ''}
            className="aspect-[16/10] w-full rounded-sm bg-sunken object-cover"
          />
          {caption ? <p className="pt-1 text-xs text-ink-soft">{caption}</p> : null}
        </li>
      ))}
    </ul>
  )
}
