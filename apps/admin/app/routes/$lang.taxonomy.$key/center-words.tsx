import type { TaxonomyConcept } from '@matxich/api'
import { useTranslations } from '@matxich/i18n/react'
import { Button, Panel } from '@matxich/ui'
import { Undo2 } from '@matxich/ui/icons'
import { Form } from '@remix-run/react'
import { WordFacts } from './word-facts.tsx'

/** Words that staff added, each to be taken back. */
export function CenterWords({ concept, mayWrite }: { concept: TaxonomyConcept; mayWrite: boolean }) {
  const t = useTranslations('taxonomy')
  return (
    <Panel title={t('center')}>
      {concept.added.length === 0 ? (
        <p className="text-ink-soft">{t('noCenter')}</p>
      ) : (
        <ul className="divide-y divide-line">
          {concept.added.map((word) => (
            <li key={word.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3 first:pt-0">
              <WordFacts word={word} />
              {mayWrite ? (
                <Form method="post">
                  <input type="hidden" name="id" value={word.id} />
                  <Button
                    size="small"
                    name="intent"
                    value="takeBack"
                    icon={<Undo2 aria-hidden />}
                    aria-label={t('takeBackOf', { word: word.alias })}
                  >
                    {t('takeBack')}
                  </Button>
                </Form>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}
