import { localePath } from '@matxich/i18n'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Button, LinkButton } from '@matxich/ui'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { ChevronDown, Download } from 'lucide-react'
import { FileField } from '../../parts/file-field.tsx'
import { tellIssue } from '../../parts/tell-issue.ts'
import type { action } from './action.server.ts'
import type { loader } from './load-import.server.ts'

/** The way round for many wrong rows: take them along, correct them in a spreadsheet, give them back. */
export function ErrorHelp() {
  const { found, mayWrite } = useLoaderData<typeof loader>()
  const language = useLanguage()
  const t = useTranslations('import')
  const { state, formData } = useNavigation()
  const answer = useActionData<typeof action>()
  const errors = fileErrors(answer, t('upload.choose'), language)
  if (found.counts.error === 0) return null
  return (
    <div className="grid gap-3 rounded-md border border-error-line bg-error-soft p-4 sm:p-5">
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3">
        <p className="min-w-0 flex-1 basis-72">{t('detail.errorsLeft', { count: found.counts.error })}</p>
        <LinkButton
          href={localePath(language, `/imports/${found.id}/errors`)}
          reloadDocument
          icon={<Download aria-hidden />}
        >
          {t('detail.errorsFile')}
        </LinkButton>
      </div>
      {mayWrite ? (
        <details open={errors.length > 0}>
          <summary className="inline-flex min-h-10 items-center gap-1.5 font-semibold text-action">
            {t('detail.correctedFile')}
            <ChevronDown aria-hidden className="chevron size-4" />
          </summary>
          <Form method="post" encType="multipart/form-data" className="mt-3 grid max-w-reading gap-4">
            <input type="hidden" name="act" value="replace" />
            <FileField label={t('upload.file')} hint={t('detail.correctedHint')} error={errors} />
            <div>
              <Button busyLabel={state !== 'idle' && formData?.get('act') === 'replace' ? t('upload.busy') : ''}>
                {t('detail.correctedSubmit')}
              </Button>
            </div>
          </Form>
        </details>
      ) : null}
    </div>
  )
}

function fileErrors(
  answer: ReturnType<typeof useActionData<typeof action>>,
  missing: string,
  language: ReturnType<typeof useLanguage>,
): string[] {
  if (!answer) return []
  if ('isMissing' in answer) return [missing]
  return answer.failure.issues.filter((issue) => issue.path === 'file').map((issue) => tellIssue(issue, language))
}
