import type { NeedDetail } from '@matxich/api'
import { useFormat, useTranslations } from '@matxich/i18n/react'
import { Button, Disclosure, Marked, type MarkSpan, Panel } from '@matxich/ui'
import { Form, useNavigation } from '@remix-run/react'
import { FormFailureNote } from '../../needs/form-failure.tsx'
import { NeedTextFields, needTextIssues, useNeedTextLabels } from '../../needs/need-text-fields.tsx'
import { asTypedNeedText } from '../../needs/need-text-form.ts'
import { useUnsavedGuard } from '../../needs/unsaved-guard.ts'
import type { FormFailure } from '../../page.server.ts'
import { useRequirementLabel } from '../../parts/requirement-label.ts'
import { useBaseRevision } from './use-base-revision.ts'

export interface NeedTextPanelProps {
  need: NeedDetail
  provinces: { id: string; label: string }[]
  /** The text form as it came back. */
  sent: FormFailure | undefined
}

/** The buyer's words with what was read in them marked, and the form that changes them. */
export function NeedTextPanel({ need, provinces, sent }: NeedTextPanelProps) {
  const t = useTranslations('need')
  const common = useTranslations('common')
  const { title, text } = useMarkedText(need)
  const issues = needTextIssues(sent?.failure.issues ?? [])
  const fieldLabels = useNeedTextLabels()
  const guard = useUnsavedGuard(common('form.leaveUnsaved'), sent !== undefined)
  const base = useBaseRevision(need, sent)
  const isSending = useNavigation().formData?.get('intent') === 'revise'
  const stored = {
    title: need.title ?? '',
    text: need.text ?? '',
    lang: need.lang,
    category: need.fields?.category ?? '',
    deliverTo: need.fields?.deliverTo ?? '',
    volume: need.fields?.volume ? String(need.fields.volume.value) : '',
    unit: need.fields?.volume?.unit ?? 'piece',
  }
  return (
    <Panel
      id="words"
      className="lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:overflow-y-auto"
      title={t('edit.yourText')}
      description={t('edit.readAs', { language: common(`language.${need.lang}`) })}
    >
      <div lang={need.lang} className="rounded-md border border-line bg-surface p-4 text-[0.9375rem] leading-7">
        <p className="mb-2 font-semibold">
          <Marked {...title} />
        </p>
        <p className="break-words whitespace-pre-wrap">
          <Marked {...text} />
        </p>
      </div>
      <Disclosure summary={t('edit.changeText')} open={sent ? true : undefined} className="mt-3">
        <Form
          method="post"
          noValidate
          preventScrollReset
          onChange={guard.onChange}
          onSubmit={() => {
            guard.onSubmit()
            base.onSent()
          }}
          className="grid gap-5 rounded-md border border-line p-4"
        >
          {sent ? (
            <FormFailureNote
              failure={{ ...sent.failure, issues }}
              labels={fieldLabels}
              conflict={{ title: t('edit.conflictTitle'), text: t('edit.conflictText') }}
            />
          ) : null}
          <input type="hidden" name="intent" value="revise" />
          <input type="hidden" name="revision" value={base.revision} />
          <input type="hidden" name="category" value={stored.category} />
          <NeedTextFields
            titleFirst
            typed={sent ? asTypedNeedText(sent.typed) : stored}
            issues={issues}
            provinces={provinces}
          />
          <div>
            <Button look="primary" busyLabel={isSending ? t('edit.savingText') : null}>
              {t('edit.saveText')}
            </Button>
          </div>
        </Form>
      </Disclosure>
    </Panel>
  )
}

/** Spans count characters of title, line end and text in one; here they stand apart. */
function useMarkedText(need: NeedDetail): Record<'title' | 'text', { text: string; spans: MarkSpan[] }> {
  const words = useRequirementLabel()
  const format = useFormat()
  const title = need.title ?? ''
  const text = need.text ?? ''
  const spans = need.requirements.flatMap((asked) => {
    const { kind, value } = words(asked)
    return asked.span ? [{ start: asked.span.start, end: asked.span.end, title: format.labelled(kind, value) }] : []
  })
  const offset = title.length + 1
  return {
    title: { text: title, spans: spans.filter((span) => span.start < title.length) },
    text: {
      text,
      spans: spans
        .filter((span) => span.start >= offset)
        .map((span) => ({ ...span, start: span.start - offset, end: span.end - offset })),
    },
  }
}
