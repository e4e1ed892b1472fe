import type { OwnClaim } from '@matxich/api'
import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Button, CopyText, Panel, TextLink } from '@matxich/ui'
import { Form, useLoaderData, useNavigation } from '@remix-run/react'
import { FileCheck } from 'lucide-react'
import type { FormFailure } from '../../page.server.ts'
import { fieldErrors } from '../../parts/field-errors.ts'
import { documentFiles, UploadField } from '../../parts/upload-field.tsx'
import type { loader } from './status.server.ts'

interface LetterPartProps {
  claim: NonNullable<OwnClaim['claim']>
  sent: FormFailure | undefined
}

/** A signed and stamped letter as a picture, with a text to copy. */
export function LetterPart({ claim: { firm, letter }, sent }: LetterPartProps) {
  const { person } = useLoaderData<typeof loader>()
  const t = useTranslations('claim')
  const common = useTranslations('common')
  const language = useLanguage()
  const { state, formData } = useNavigation()
  // A body over the limit is read away, its fields with it.
  const isLetter = sent && (sent.typed.intent === 'letter' || sent.failure.code === 'tooLarge')
  const errors = isLetter ? fieldErrors(sent.failure.issues, language).file : undefined
  const isBusy = state === 'submitting' && formData?.get('intent') === 'letter'
  return (
    <Panel id="letter" title={t('letter.title')} description={t('letter.text')}>
      <div className="grid gap-5">
        {letter ? (
          <p className="flex items-center gap-2">
            <FileCheck aria-hidden className="size-5 shrink-0 text-met" />
            <TextLink href={`/files/${letter.id}`} reloadDocument className="break-all touch:py-2.5">
              {t('letter.given', { name: letter.fileName })}
            </TextLink>
          </p>
        ) : null}
        <CopyText
          label={t('letter.template')}
          hint={t('letter.templateHint')}
          text={t('letter.body', {
            company: firm.name ?? '…………',
            number: firm.taxCode ?? firm.registrationNumber ?? '…………',
            person,
          })}
          copyLabel={t('letter.copy')}
          copiedLabel={t('letter.copied')}
        />
        <Form method="post" encType="multipart/form-data" className="grid gap-3">
          <input type="hidden" name="intent" value="letter" />
          <UploadField label={t('letter.file')} hint={t('letter.fileHint')} accept={documentFiles} error={errors} />
          <div>
            <Button wide busyLabel={isBusy ? common('action.sending') : ''}>
              {letter ? t('letter.replace') : t('letter.submit')}
            </Button>
          </div>
        </Form>
      </div>
    </Panel>
  )
}
