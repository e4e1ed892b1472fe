import { useTranslations } from '@matxich/i18n/react'
import { Button, Disclosure } from '@matxich/ui'
import { Form, useNavigation } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { FormFailure } from '../../page.server.ts'

export interface RowListProps<Row extends { id: string }> {
  rows: Row[]
  revision: number
  sent: FormFailure | undefined
  /** What a row says in one line. */
  name: (row: Row) => string
  /** The fields of a row; `typed` is what was sent and came back. */
  fields: (row: Row | null, typed: Record<string, string> | null) => ReactNode
  empty: string
  add: string
}

/** Rows of a list: each opens to be changed or goes, and one more can be added; every press saves to the draft. */
export function RowList<Row extends { id: string }>(props: RowListProps<Row>) {
  const { rows, revision, sent, name, fields, empty, add } = props
  const t = useTranslations('profile')
  const isFailed = (id: string) => sent !== undefined && sent.typed.intent === 'row' && (sent.typed.id ?? '') === id
  const sending = useNavigation().formData
  const isSending = (id: string) => sending?.get('intent') === 'row' && (sending.get('id') ?? '') === id
  const form = (id: string, row: Row | null, label: string) => (
    <Form method="post" noValidate className="grid gap-4 rounded-md border border-line bg-surface p-4">
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="intent" value="row" />
      <input type="hidden" name="id" value={id} />
      {fields(row, isFailed(id) && sent ? sent.typed : null)}
      <div>
        <Button busyLabel={isSending(id) ? t('step.saving') : null}>{label}</Button>
      </div>
    </Form>
  )
  return (
    <div className="grid gap-5">
      {rows.length === 0 ? (
        <p className="text-ink-soft">{empty}</p>
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {rows.map((row) => (
            <li key={row.id} className="grid gap-1 py-2">
              <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <p className="min-w-0 flex-1 basis-56 font-medium break-words">{name(row)}</p>
                <Form method="post">
                  <input type="hidden" name="revision" value={revision} />
                  <input type="hidden" name="intent" value="remove" />
                  <input type="hidden" name="id" value={row.id} />
                  <Button size="small" look="quiet" aria-label={t('row.removeNamed', { name: name(row) })}>
                    {t('row.remove')}
                  </Button>
                </Form>
              </div>
              <Disclosure summary={t('row.edit')} open={isFailed(row.id) ? true : undefined}>
                {form(row.id, row, t('row.save'))}
              </Disclosure>
            </li>
          ))}
        </ul>
      )}
      {form('', null, add)}
    </div>
  )
}
