import { useTranslations } from '@matxich/i18n/react'
import { Button, Disclosure } from '@matxich/ui'
import { Form } from '@remix-run/react'

/** Asks by name before a draft goes for good. */
export function DeleteDraft({ id, title }: { id: string; title: string }) {
  const t = useTranslations('need')
  return (
    <Disclosure summary={t('own.deleteDraft')} className="font-normal">
      <Form method="post" className="grid justify-items-start gap-2">
        <input type="hidden" name="id" value={id} />
        <p className="text-sm break-words">{t('own.deleteConfirm', { title })}</p>
        <Button look="danger" size="small">
          {t('own.deleteDraft')}
        </Button>
      </Form>
    </Disclosure>
  )
}
