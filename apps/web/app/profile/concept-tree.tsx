import { useFormat, useTranslations } from '@matxich/i18n/react'
import { Disclosure } from '@matxich/ui'
import type { ReactNode } from 'react'
import { SecondTick, Tick } from './tick.tsx'

export interface TreeOption {
  id: string
  parent: string | null
  label: string
}

export interface ConceptTreeProps {
  options: TreeOption[]
  /** Ids that are ticked. */
  chosen: string[]
  /** Ids shown above the tree, which are not repeated in it. */
  shownAbove: string[]
  /** Ids that a partner does; given where that is asked. */
  byPartner?: string[]
}

/** All concepts of a kind under their families, each family folded until it is opened. */
export function ConceptTree({ options, chosen, shownAbove, byPartner }: ConceptTreeProps) {
  const t = useTranslations('profile')
  const format = useFormat()
  return (
    <div className="divide-y divide-line border-y border-line">
      {rootsOf(options).map(({ root, members }) => {
        const open = members.filter((member) => !shownAbove.includes(member.id))
        return open.length === 0 ? null : (
          <Disclosure
            key={root.id}
            className="py-1"
            summary={
              <span>
                {root.label}
                <span className="font-normal text-ink-soft">
                  {format.aside(t('choose.count', { count: open.length }))}
                </span>
              </span>
            }
          >
            <TickList>
              {open.map((option) => (
                <ConceptTick key={option.id} option={option} chosen={chosen} byPartner={byPartner} />
              ))}
            </TickList>
          </Disclosure>
        )
      })}
    </div>
  )
}

export function TickList({ children }: { children: ReactNode }) {
  return <div className="grid gap-2 pb-3 sm:grid-cols-2">{children}</div>
}

export function ConceptTick({
  option,
  chosen,
  byPartner,
}: {
  option: TreeOption
  chosen: string[]
  byPartner?: string[] | undefined
}) {
  const t = useTranslations('profile')
  return (
    <Tick
      name="chosen"
      value={option.id}
      defaultChecked={chosen.includes(option.id)}
      aside={
        byPartner ? (
          <SecondTick
            name="byPartner"
            value={option.id}
            defaultChecked={byPartner.includes(option.id)}
            label={t('choose.partner')}
          />
        ) : null
      }
    >
      {option.label}
    </Tick>
  )
}

/** Families at the top with everything below them, families before their members. */
function rootsOf(options: TreeOption[]): { root: TreeOption; members: TreeOption[] }[] {
  const below = (parent: string): TreeOption[] =>
    options.filter((option) => option.parent === parent).flatMap((option) => [option, ...below(option.id)])
  return options
    .filter((option) => option.parent === null)
    .map((root) => ({ root, members: below(root.id).length > 0 ? below(root.id) : [root] }))
}
