import type { ProfileHome } from '@matxich/api'
import { localePath } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Link, Panel } from '@matxich/ui'
import { ChevronRight, CircleCheck, CircleHelp } from '@matxich/ui/icons'
import type { ReactNode } from 'react'
import { type Section, sectionPath } from '../../profile/sections.ts'

const others: Section[] = ['numbers', 'about', 'words', 'references', 'markets', 'visibility']

/** The six questions and whether they are answered, then every other part of the profile. */
export function Answers({ home }: { home: ProfileHome }) {
  const language = useLanguage()
  const t = useTranslations('profile')
  const isFirst = home.state === 'empty' || home.state === 'draft'
  return (
    <>
      <Panel title={t('home.answers')}>
        <ul className="divide-y divide-line border-b border-line">
          {home.answers.map(({ step, isAnswered }) => (
            <Row key={step} href={localePath(language, sectionPath(step, isFirst))} label={t(`section.${step}`)}>
              <span className={`inline-flex items-center gap-1.5 text-sm ${isAnswered ? 'text-met' : 'text-ink-soft'}`}>
                {isAnswered ? (
                  <CircleCheck aria-hidden className="size-4" />
                ) : (
                  <CircleHelp aria-hidden className="size-4" />
                )}
                {t(isAnswered ? 'home.answered' : 'home.notAnswered')}
              </span>
            </Row>
          ))}
        </ul>
      </Panel>
      <Panel title={t('home.sections')}>
        <ul className="divide-y divide-line border-b border-line">
          {others.map((section) => (
            <Row key={section} href={localePath(language, sectionPath(section))} label={t(`section.${section}`)} />
          ))}
          {home.draft.standing === 'claimant' ? null : (
            <Row href={localePath(language, '/profile/photos')} label={t('home.photos')} />
          )}
        </ul>
      </Panel>
    </>
  )
}

function Row({ href, label, children }: { href: string; label: string; children?: ReactNode }) {
  return (
    <li>
      <Link href={href} className="flex min-h-12 items-center gap-4 py-2 hover:text-action">
        <span className="min-w-0 flex-1 font-medium">{label}</span>
        {children}
        <ChevronRight aria-hidden className="size-4 shrink-0 text-ink-faint" />
      </Link>
    </li>
  )
}
