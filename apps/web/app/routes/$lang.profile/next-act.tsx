import type { ProfileHome } from '@matxich/api'
import { localePath } from '@matxich/i18n'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import { Button, Disclosure, LinkButton } from '@matxich/ui'
import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { type Section, sectionPath } from '../../profile/sections.ts'

/** The one thing to do next: begin, go on, choose between versions, or publish. */
export function NextAct({ home }: { home: ProfileHome }) {
  const language = useLanguage()
  const t = useTranslations('profile')
  const format = useFormat()
  const { draft, state, answers } = home
  const missing = answers.filter(({ isAnswered }) => !isAnswered)
  const first = (missing[0]?.step ?? 'make') as Section
  const groupNames = (groups: typeof draft.changed) => format.list(groups.map((group) => t(`part.${group}`)))
  if (draft.conflicts.length > 0)
    return (
      <Act
        title={t('home.conflictTitle')}
        text={t('home.conflictText', { groups: groupNames(draft.conflicts.map(({ group }) => group)) })}
      >
        <LinkButton href={localePath(language, '/profile/conflict')} look="primary" size="large">
          {t('home.conflictAct')}
        </LinkButton>
      </Act>
    )
  if (state === 'published' && draft.changed.length === 0 && missing.length === 0) return null
  if (state === 'published' && draft.changed.length > 0)
    return (
      <Act title={t('home.unpublishedTitle')} text={t('home.unpublishedText', { groups: groupNames(draft.changed) })}>
        <LinkButton href={localePath(language, '/profile/publish')} look="primary" size="large">
          {t('home.review')}
        </LinkButton>
        <Discard revision={draft.revision} />
      </Act>
    )
  if (missing.length === 0)
    return (
      <Act title={t('home.readyTitle')} text={t('home.readyText')}>
        <LinkButton href={localePath(language, '/profile/publish')} look="primary" size="large">
          {t('home.review')}
        </LinkButton>
      </Act>
    )
  if (state === 'published')
    return (
      <Act title={t('home.completeTitle', { count: missing.length })} text={t('home.completeText')}>
        <LinkButton href={localePath(language, sectionPath(first))} look="primary" size="large" wide>
          {t('home.continue')}
        </LinkButton>
      </Act>
    )
  const isBegun = state !== 'empty' || missing.length < answers.length
  return (
    <Act
      title={isBegun ? t('home.continueTitle', { count: missing.length }) : t('home.startTitle')}
      text={t(isBegun ? 'home.continueText' : 'home.startText')}
    >
      <LinkButton
        href={localePath(language, sectionPath(isBegun ? first : 'make', true))}
        look="primary"
        size="large"
        wide
      >
        {t(isBegun ? 'home.continue' : 'home.start')}
      </LinkButton>
    </Act>
  )
}

function Act({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <section className="grid gap-3 rounded-md border border-action-line bg-action-soft p-5">
      <h2 className="text-lg font-semibold">{title}</h2>
      <p className="text-ink-soft">{text}</p>
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">{children}</div>
    </section>
  )
}

/** Asks once more before the draft goes. */
function Discard({ revision }: { revision: number }) {
  const t = useTranslations('profile')
  return (
    <Disclosure summary={t('home.discard')}>
      <Form method="post" className="grid justify-items-start gap-2">
        <input type="hidden" name="intent" value="discard" />
        <input type="hidden" name="revision" value={revision} />
        <p className="font-semibold">{t('home.discardTitle')}</p>
        <p className="text-sm text-ink-soft">{t('home.discardText')}</p>
        <Button look="danger" size="small">
          {t('home.discard')}
        </Button>
      </Form>
    </Disclosure>
  )
}
