import type { TaxonomyConcept } from '@matxich/api'
import { languages, localePath } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { DescriptionList, Disclosure, Panel, TextLink } from '@matxich/ui'

/** So many children are named at once; the others are one click away. */
const shown = 8

/** What the concept is called in each language, and what stands above and below it. */
export function ConceptFacts({ concept }: { concept: TaxonomyConcept }) {
  const language = useLanguage()
  const t = useTranslations('taxonomy')
  const common = useTranslations('common')
  const first = concept.children.slice(0, shown)
  const others = concept.children.slice(shown)
  return (
    <div className="grid gap-8">
      <Panel title={t('names')}>
        <DescriptionList
          items={languages.map((lang) => ({
            term: t(`lang.${lang}`),
            detail: <span lang={lang}>{concept.labels[lang] ?? '–'}</span>,
          }))}
        />
      </Panel>
      <Panel title={t('around')}>
        <p className="text-sm text-ink-soft">{t('parent')}</p>
        <p className="mb-4">
          {concept.parent ? (
            <ConceptLink near={concept.parent} href={localePath(language, `/taxonomy/${concept.parent.key}`)} />
          ) : (
            t('top')
          )}
        </p>
        <p className="text-sm text-ink-soft">{t('children', { count: concept.children.length })}</p>
        <Children near={first} />
        {others.length > 0 ? (
          <Disclosure summary={common('list.more', { count: others.length })}>
            <Children near={others} />
          </Disclosure>
        ) : null}
      </Panel>
    </div>
  )
}

interface Near {
  key: string
  label: string
}

function Children({ near }: { near: Near[] }) {
  const language = useLanguage()
  return (
    <ul className="grid gap-1">
      {near.map((one) => (
        <li key={one.key}>
          <ConceptLink near={one} href={localePath(language, `/taxonomy/${one.key}`)} />
        </li>
      ))}
    </ul>
  )
}

function ConceptLink({ near, href }: { near: Near; href: string }) {
  return (
    <TextLink href={href} className="inline-flex items-center touch:min-h-11">
      {near.label}
    </TextLink>
  )
}
