import type { PackageDetail } from '@matxich/api'
import { useTranslations } from '@matxich/i18n/react'
import { Button, Disclosure, RadioGroup, TextArea } from '@matxich/ui'
import { Copy } from '@matxich/ui/icons'
import { Form } from '@remix-run/react'

/** What a buyer does with a package as a whole, beside publishing it. */
export function PackageActs({ found, copyKey }: { found: PackageDetail; copyKey: string }) {
  const t = useTranslations('package')
  const { parts, title } = found
  const isAllDrafts = parts.every((part) => part.state === 'draft')
  const isAllClosed = parts.every((part) => part.state === 'closed')
  return (
    <div className="no-print grid justify-items-start gap-2 border-t border-line pt-4">
      <Form method="post">
        <input type="hidden" name="intent" value="copy" />
        <input type="hidden" name="key" value={copyKey} />
        <Button look="quiet" icon={<Copy aria-hidden />}>
          {t('page.copy')}
        </Button>
      </Form>
      {isAllDrafts ? (
        <Disclosure summary={t('page.delete')}>
          <Form method="post" className="grid gap-3 rounded-md border border-line p-4">
            <input type="hidden" name="intent" value="delete" />
            <p className="text-sm">{t('page.deleteConfirm', { title })}</p>
            <div>
              <Button look="danger">{t('page.delete')}</Button>
            </div>
          </Form>
        </Disclosure>
      ) : isAllClosed ? null : (
        <Close title={title} />
      )}
    </div>
  )
}

function Close({ title }: { title: string }) {
  const t = useTranslations('package')
  const need = useTranslations('need')
  const common = useTranslations('common')
  return (
    <Disclosure summary={t('page.close')}>
      <Form method="post" className="grid gap-4 rounded-md border border-line p-4">
        <input type="hidden" name="intent" value="close" />
        <p className="text-sm text-ink-soft">{t('page.closeHint')}</p>
        <RadioGroup
          name="outcome"
          label={need('page.closeTitle')}
          required
          defaultValue="notFound"
          choices={(['notFound', 'cancelled'] as const).map((value) => ({
            value,
            label: need(`page.outcome.${value}`),
          }))}
        />
        <TextArea name="note" rows={2} maxLength={1000} label={need('page.closeNote')} note={common('form.optional')} />
        <div className="grid justify-items-start gap-2">
          <p className="font-semibold wrap-anywhere">{title}</p>
          <Button look="danger">{t('page.close')}</Button>
        </div>
      </Form>
    </Disclosure>
  )
}
