import type { WorkState } from '@matxich/api'
import { localePath } from '@matxich/i18n'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import { Figure, TextLink } from '@matxich/ui'

/** Words, imports and mail at a glance; what needs a person leads to where it is decided. */
export function WorkFigures({ work }: { work: WorkState }) {
  const language = useLanguage()
  const t = useTranslations('desk')
  const format = useFormat()
  const { lexicon, imports, mails } = work
  return (
    <div className="grid gap-x-8 gap-y-6 sm:grid-cols-2 lg:grid-cols-3">
      <Figure
        value={<span className="font-mono text-lg">{lexicon.version}</span>}
        label={<FigureLink href={localePath(language, '/taxonomy?ours=1')}>{t('jobs.lexicon')}</FigureLink>}
        note={lexicon.changedAt ? t('jobs.lexiconSince', { date: format.dateTime(lexicon.changedAt) }) : undefined}
      />
      <Figure
        value={format.number(imports.failed)}
        label={<FigureLink href={localePath(language, '/imports')}>{t('jobs.imports')}</FigureLink>}
        note={t('jobs.running', { count: imports.running })}
      />
      <Figure
        value={format.number(mails.failed)}
        label={<FigureLink href={localePath(language, '/mails?state=failed')}>{t('jobs.mails')}</FigureLink>}
        note={t('jobs.uncertain', { count: mails.uncertain })}
      />
    </div>
  )
}

function FigureLink({ href, children }: { href: string; children: string }) {
  return (
    <TextLink href={href} className="inline-flex items-center touch:min-h-11">
      {children}
    </TextLink>
  )
}
