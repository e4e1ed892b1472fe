import type { ImportRowSummary } from '@matxich/api'
import { localePath } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Button, Code, TextField, TextLink } from '@matxich/ui'
import { Form, useActionData, useLoaderData, useLocation, useNavigation } from '@remix-run/react'
import { cellName } from '../../parts/corrected-values.ts'
import { tellIssue } from '../../parts/tell-issue.ts'
import type { action } from './action.server.ts'
import type { loader } from './load-import.server.ts'

/** A wrong row: who it is, what is wrong, and the wrong cells to be corrected on the spot. */
export function WrongRow({ row }: { row: ImportRowSummary }) {
  const { found, mayWrite } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const t = useTranslations('import')
  const { search } = useLocation()
  const { state, formData } = useNavigation()
  const typed = useTyped(row.line)
  const isSending = state !== 'idle' && formData?.get('line') === String(row.line)
  const errors = row.issues.filter((issue) => issue.severity === 'error')
  const inFields = new Set(row.fields.flatMap((field) => field.issues.map((issue) => issue.path)))
  const elsewhere = errors.filter((issue) => !inFields.has(issue.path))
  const isOpen = mayWrite && ['previewed', 'applied', 'failed'].includes(found.state)
  return (
    <li className="grid items-start gap-x-8 gap-y-3 py-4 lg:grid-cols-[16rem_minmax(0,1fr)]">
      <div className="grid gap-0.5">
        <h2 className="text-sm text-ink-soft">{t('rows.rowTitle', { line: row.line })}</h2>
        <p className="font-semibold break-words">{row.name ?? t('rows.unnamed')}</p>
        {row.taxCode ? (
          <p className="text-sm text-ink-soft">
            <Code>{row.taxCode}</Code>
          </p>
        ) : null}
      </div>
      <Form method="post" action={search} className="grid gap-3" preventScrollReset>
        <input type="hidden" name="act" value="correct" />
        <input type="hidden" name="line" value={row.line} />
        {elsewhere.length > 0 ? (
          <ul className="grid gap-1 text-sm font-medium text-error">
            {elsewhere.map((issue) => (
              <li key={`${issue.path}${issue.rule}`}>
                {issue.heading ? `${issue.heading}: ` : null}
                {tellIssue(issue, language)}
              </li>
            ))}
          </ul>
        ) : null}
        <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2">
          {row.fields.map((field) => (
            <TextField
              key={field.key}
              name={cellName(field.key)}
              label={field.key}
              defaultValue={typed?.[cellName(field.key)] ?? field.value}
              error={field.issues.map((issue) => tellIssue(issue, language))}
              readOnly={!isOpen}
              autoFocus={false}
              autoComplete="off"
            />
          ))}
          {isOpen ? (
            <p className="flex flex-wrap items-center gap-x-5 gap-y-2 self-start sm:pt-8">
              {row.fields.length > 0 ? (
                <Button size="small" busyLabel={isSending ? t('rows.fixBusy') : ''}>
                  {t('rows.fix')}
                </Button>
              ) : null}
              <TextLink
                href={localePath(language, `/imports/${found.id}/rows/${row.line}`)}
                aria-label={t('rows.wholeRowOf', { line: row.line })}
                className="text-sm touch:inline-flex touch:min-h-11 touch:items-center"
              >
                {t('rows.wholeRow')}
              </TextLink>
            </p>
          ) : null}
        </div>
      </Form>
    </li>
  )
}

/** What was typed into this row, when sending it failed. */
function useTyped(line: number): Record<string, string> | null {
  const answer = useActionData<typeof action>()
  if (!answer || !('typed' in answer) || answer.typed.line !== String(line)) return null
  return answer.typed
}
