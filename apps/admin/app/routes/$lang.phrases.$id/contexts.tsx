import type { PhraseDetail } from '@matxich/api'
import { useTranslations } from '@matxich/i18n/react'
import { Panel } from '@matxich/ui'

/** The words around it, where everybody may read them anyway. */
export function Contexts({ contexts }: Pick<PhraseDetail, 'contexts'>) {
  const t = useTranslations('phrase')
  return (
    <Panel title={t('contexts')} description={t('contextsText')}>
      {contexts.length === 0 ? (
        <p className="text-ink-soft">{t('noContexts')}</p>
      ) : (
        <ul className="grid gap-4">
          {contexts.map((context) => (
            <li key={context.needId} lang={context.lang} className="border-s-2 border-line ps-3 wrap-anywhere">
              {context.before}
              <mark className="bg-action-soft font-semibold text-ink">{context.words}</mark>
              {context.after}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
