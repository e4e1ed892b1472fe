import { useFormat, useTranslations } from '@matxich/i18n/react'
import { Alert, Button, Dialog, DialogClose, DialogLink, Link } from '@matxich/ui'
import { Form, useLoaderData, useNavigation } from '@remix-run/react'
import { Undo2 } from 'lucide-react'
import type { loader } from './load-import.server.ts'

/** Where the import stands while nothing runs, and the next act. */
export function Standing() {
  const { found, mayWrite } = useLoaderData<typeof loader>()
  const t = useTranslations('import')
  const format = useFormat()
  if (found.state === 'undone')
    return (
      <Alert
        tone="neutral"
        title={t('detail.undone', { count: found.undoneCount, at: format.dateTime(found.undoneAt ?? '') })}
      >
        {found.refusedCount > 0 ? (
          <>
            {t('detail.refused', { count: found.refusedCount })}{' '}
            <Link href="?show=refused#rows" className="font-semibold text-action underline underline-offset-4">
              {t('detail.showRefused')}
            </Link>
          </>
        ) : null}
      </Alert>
    )
  return (
    <>
      {found.state === 'failed' ? (
        <Alert tone="error" role="alert">
          {t(found.failure === 'notAllowed' ? 'detail.failedNotAllowed' : 'detail.failed')}
        </Alert>
      ) : null}
      {found.appliedCount > 0 && found.appliedAt ? (
        <Alert
          tone="met"
          role="status"
          title={t('detail.applied', { count: found.appliedCount, at: format.dateTime(found.appliedAt) })}
          actions={mayWrite && found.counts.create + found.counts.update > 0 ? <Undo /> : null}
        />
      ) : null}
      {mayWrite && found.openCount > 0 ? <Apply /> : null}
    </>
  )
}

function Apply() {
  const { found } = useLoaderData<typeof loader>()
  const t = useTranslations('import')
  const { state, formData } = useNavigation()
  const isSending = state !== 'idle' && formData?.get('act') === 'apply'
  return (
    <Form
      method="post"
      className="flex flex-wrap items-center gap-x-6 gap-y-4 rounded-md border border-action-line bg-action-soft p-4 sm:p-5"
    >
      <p className="min-w-0 flex-1 basis-72">{t('detail.applyText', found.counts)}</p>
      <Button
        name="act"
        value="apply"
        look="primary"
        size="large"
        wide
        busyLabel={isSending ? t('detail.applyBusy') : ''}
      >
        {t('detail.apply', { count: found.openCount })}
      </Button>
    </Form>
  )
}

function Undo() {
  const { found } = useLoaderData<typeof loader>()
  const t = useTranslations('import')
  const common = useTranslations('common')
  const { create, update } = found.counts
  return (
    <>
      <DialogLink dialog="undo" icon={<Undo2 aria-hidden />}>
        {t('undo.act')}
      </DialogLink>
      <Dialog id="undo" title={t('undo.title', { file: found.fileName })} closeLabel={common('action.close')}>
        <Form method="post" className="grid gap-5">
          <p>{t('undo.text', { create, update })}</p>
          <div className="flex flex-wrap gap-3">
            <Button name="act" value="undo" look="danger">
              {t('undo.confirm')}
            </Button>
            <DialogClose>{t('undo.cancel')}</DialogClose>
          </div>
        </Form>
      </Dialog>
    </>
  )
}
