import type { TaxonomyConcept } from '@matxich/api'
import { languages } from '@matxich/i18n'
import { useTranslations } from '@matxich/i18n/react'
import { Button, Panel } from '@matxich/ui'
import { Ban, RotateCcw } from '@matxich/ui/icons'
import { Form } from '@remix-run/react'
import { WordFacts } from './word-facts.tsx'

interface WordsProps {
  concept: TaxonomyConcept
  mayWrite: boolean
}

/** The words that come with the product, by language, and those of them that the center switched off. */
export function ReferenceWords({ concept, mayWrite }: WordsProps) {
  const t = useTranslations('taxonomy')
  const used = concept.reference.filter((word) => word.isUsed)
  return (
    <>
      <Panel
        title={t('reference')}
        description={used.length === 0 ? undefined : t(mayWrite ? 'referenceText' : 'referenceRead')}
      >
        {used.length === 0 ? <p className="text-ink-soft">{t('noReference')}</p> : null}
        <dl className="grid gap-5">
          {languages.map((lang) => {
            const words = used.filter((word) => word.lang === lang)
            return words.length === 0 ? null : (
              <div key={lang} className="grid gap-2 sm:grid-cols-[8rem_1fr]">
                <dt className="text-sm font-medium text-ink-soft sm:pt-1.5">{t(`lang.${lang}`)}</dt>
                <dd>
                  <ul className="flex flex-wrap items-start gap-2">
                    {words.map(({ alias }) => (
                      <li key={alias} lang={lang}>
                        {mayWrite ? <Word alias={alias} lang={lang} label={concept.label} /> : <Plain>{alias}</Plain>}
                      </li>
                    ))}
                  </ul>
                </dd>
              </div>
            )
          })}
        </dl>
      </Panel>
      {concept.switchedOff.length > 0 ? <SwitchedOff concept={concept} mayWrite={mayWrite} /> : null}
    </>
  )
}

function Plain({ children }: { children: string }) {
  return <span className="inline-block rounded-md border border-line px-2.5 py-1 text-sm">{children}</span>
}

/** A word that opens to the question whether it shall be read no more. */
function Word({ alias, lang, label }: { alias: string; lang: string; label: string }) {
  const t = useTranslations('taxonomy')
  return (
    <details name="word" className="open:w-72 open:max-w-full">
      <summary className="inline-flex min-h-8 items-center rounded-md border border-line-strong px-2.5 py-1 text-sm hover:bg-surface touch:min-h-11">
        {alias}
      </summary>
      <Form method="post" className="mt-2 mb-2 grid justify-items-start gap-2 rounded-md border border-line p-3">
        <p className="text-sm">{t('switchOffText', { word: alias, concept: label })}</p>
        <input type="hidden" name="lang" value={lang} />
        <input type="hidden" name="alias" value={alias} />
        <Button size="small" look="danger" name="intent" value="switchOff" icon={<Ban aria-hidden />}>
          {t('switchOff')}
        </Button>
      </Form>
    </details>
  )
}

function SwitchedOff({ concept, mayWrite }: WordsProps) {
  const t = useTranslations('taxonomy')
  return (
    <Panel title={t('switchedOff')}>
      <ul className="divide-y divide-line">
        {concept.switchedOff.map((word) => (
          <li key={word.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
            <WordFacts word={word} />
            {mayWrite ? (
              <Form method="post">
                <input type="hidden" name="id" value={word.id} />
                <Button
                  size="small"
                  name="intent"
                  value="switchOn"
                  icon={<RotateCcw aria-hidden />}
                  aria-label={t('useAgainOf', { word: word.alias })}
                >
                  {t('useAgain')}
                </Button>
              </Form>
            ) : null}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
