import type { TaxonomyConcept, WordPreview } from '@matxich/api'
import { localePath } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { TextLink } from '@matxich/ui'
import type { ReactNode } from 'react'

interface PreviewProps {
  concept: TaxonomyConcept
  preview: WordPreview
  word: string
}

/** What a word is taken for now, and who would be read anew with it. */
export function Preview({ concept, preview, word }: PreviewProps) {
  const language = useLanguage()
  const t = useTranslations('taxonomy')
  const { meanings, enterprises, needs } = preview
  return (
    <section
      role="status"
      aria-label={t('preview.title', { word, concept: concept.label })}
      className="grid gap-5 rounded-md border border-action bg-surface p-4 sm:p-5"
    >
      <h3 className="font-semibold wrap-anywhere">{t('preview.title', { word, concept: concept.label })}</h3>
      <Part title={t('preview.meanings')}>
        {meanings.length === 0 ? (
          <p>{t('preview.noMeanings')}</p>
        ) : (
          <ul className="grid gap-1">
            {meanings.map((meaning) => (
              <li key={meaning.key} className="flex flex-wrap items-center gap-x-2">
                <TextLink
                  href={localePath(language, `/taxonomy/${meaning.key}`)}
                  className="inline-flex items-center touch:min-h-11"
                >
                  {meaning.label}
                </TextLink>
                <span className="text-ink-soft">{t('preview.part', { text: meaning.text })}</span>
              </li>
            ))}
          </ul>
        )}
        {meanings.some((meaning) => meaning.key === concept.key) ? <p className="mt-1">{t('preview.same')}</p> : null}
      </Part>
      <Part title={t('preview.enterprises', { count: enterprises.total })}>
        <ul className="grid gap-1">
          {enterprises.first.map((firm) => (
            <li key={firm.id}>
              <TextLink
                href={localePath(language, `/enterprises/${firm.id}`)}
                className="inline-flex items-center touch:min-h-11"
              >
                {firm.name}
              </TextLink>
            </li>
          ))}
        </ul>
        <More total={enterprises.total} named={enterprises.first.length} />
      </Part>
      <Part title={t('preview.needs', { count: needs.total })}>
        <ul className="grid gap-1">
          {needs.first.map((need) => (
            <li key={need.id} className="wrap-anywhere">
              {need.title}
            </li>
          ))}
        </ul>
        <More total={needs.total} named={needs.first.length} />
      </Part>
      {enterprises.total + needs.total > 0 ? <p className="text-sm text-ink-soft">{t('preview.reread')}</p> : null}
    </section>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="grid gap-1 text-sm">
      <h4 className="font-semibold">{title}</h4>
      {children}
    </div>
  )
}

function More({ total, named }: { total: number; named: number }) {
  const t = useTranslations('taxonomy')
  return total > named ? <p className="text-ink-soft">{t('preview.more', { count: total - named })}</p> : null
}
