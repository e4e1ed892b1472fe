import type { NeedDetail, NeedEngagement } from '@matxich/api'
import { localePath } from '@matxich/i18n'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import { Button, LinkButton } from '@matxich/ui'
import { Copy, Eye, FileText, History, Pencil, RotateCcw } from '@matxich/ui/icons'
import { Form } from '@remix-run/react'
import { CloseNeed } from './close-need.tsx'

export interface NeedActsProps {
  need: NeedDetail
  engagements: NeedEngagement[]
  mayWrite: boolean
  /** Sent with a copy, so that pressing twice makes one. */
  copyKey: string
  /** How many drawings there are. */
  files: number
}

/** What a buyer does with a need as a whole. */
export function NeedActs({ need, engagements, mayWrite, copyKey, files }: NeedActsProps) {
  const language = useLanguage()
  const t = useTranslations('need')
  const path = (rest: string) => localePath(language, `/needs/${need.id}${rest}`)
  const isOpen = need.state === 'open'
  return (
    <div className="no-print grid justify-items-start gap-3">
      {mayWrite && isOpen ? (
        <>
          <LinkButton href={path('/edit')} icon={<Pencil aria-hidden />}>
            {t('page.edit')}
          </LinkButton>
          <LinkButton href={path('/firms')} icon={<Eye aria-hidden />}>
            {t('page.firms')}
          </LinkButton>
          <LinkButton href={path('/files')} icon={<FileText aria-hidden />}>
            {t('files.link', { count: files })}
          </LinkButton>
        </>
      ) : null}
      {mayWrite && need.reopenUntil ? <Reopen until={need.reopenUntil} /> : null}
      {need.revision > 1 ? (
        <LinkButton href={path('/revisions')} look="quiet" icon={<History aria-hidden />}>
          {t('revisions.link')}
        </LinkButton>
      ) : null}
      {mayWrite ? (
        <Form method="post">
          <input type="hidden" name="intent" value="copy" />
          <input type="hidden" name="key" value={copyKey} />
          <Button look="quiet" icon={<Copy aria-hidden />}>
            {t('page.copy')}
          </Button>
        </Form>
      ) : null}
      {mayWrite && isOpen ? <CloseNeed title={need.title ?? ''} engagements={engagements} /> : null}
    </div>
  )
}

function Reopen({ until }: { until: Date }) {
  const t = useTranslations('need')
  const format = useFormat()
  return (
    <Form method="post" className="grid justify-items-start gap-1.5">
      <input type="hidden" name="intent" value="reopen" />
      <Button icon={<RotateCcw aria-hidden />}>{t('page.reopen')}</Button>
      <p className="text-sm text-ink-soft">{t('page.reopenHint', { date: format.date(until) })}</p>
    </Form>
  )
}
