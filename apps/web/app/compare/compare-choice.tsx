import { localePath } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Button, classNames } from '@matxich/ui'
import { Scale } from '@matxich/ui/icons'
import { useEffect, useRef, useState } from 'react'

/** The form that the boxes of a list belong to, wherever on the page they stand. */
const formId = 'compare'
export const mostCompared = 4

/** Chooses a supplier for the comparison. */
export function CompareBox({ id, name }: { id: string; name: string }) {
  const t = useTranslations('compare')
  return (
    <label className="no-print inline-flex items-center gap-2 text-sm touch:min-h-11">
      <input type="checkbox" name="id" value={id} form={formId} className="size-4 touch:size-5" />
      {t('choose')}
      <span className="sr-only"> {name}</span>
    </label>
  )
}

/** Sends the chosen ones to the comparison. Without script it is a button that is always there; with it, it counts. */
export function CompareBar({ hidden }: { hidden: [name: string, value: string][] }) {
  const language = useLanguage()
  const t = useTranslations('compare')
  const form = useRef<HTMLFormElement>(null)
  const [chosen, setChosen] = useState<number | null>(null)
  useEffect(() => {
    const count = () =>
      setChosen(
        [...(form.current?.elements ?? [])].filter((box) => box instanceof HTMLInputElement && box.checked).length,
      )
    count()
    document.addEventListener('change', count)
    return () => document.removeEventListener('change', count)
  }, [])
  return (
    <form
      ref={form}
      id={formId}
      method="get"
      action={localePath(language, '/compare')}
      aria-label={t('title')}
      className={classNames(
        'no-print flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t border-line-strong bg-paper py-2',
        Boolean(chosen) && 'sticky bottom-0 z-10',
      )}
    >
      {hidden.map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
      <p role="status" className="text-sm text-ink-soft">
        {chosen === null || chosen === 0
          ? t('hint', { most: mostCompared })
          : chosen > mostCompared
            ? t('tooMany', { most: mostCompared })
            : t('chosen', { count: chosen })}
      </p>
      <Button size="small" look={chosen ? 'primary' : 'secondary'} icon={<Scale aria-hidden />}>
        {t('button')}
      </Button>
    </form>
  )
}
