import type { VerificationDesk } from '@matxich/api'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import { Badge, Button, Disclosure, Panel, TextArea, TextLink, VerifiedMark } from '@matxich/ui'
import { Form } from '@remix-run/react'
import { fieldErrors } from '../../parts/field-errors.ts'
import type { CheckAnswer } from './check-answer.ts'

type Check = VerificationDesk['checks'][number]

export interface CheckHistoryProps {
  desk: VerificationDesk
  mayWrite: boolean
  answer: CheckAnswer | null
}

/** Every check there was, the latest first, with what it rests on; one that stands can be withdrawn. */
export function CheckHistory({ desk, mayWrite, answer }: CheckHistoryProps) {
  const t = useTranslations('desk')
  return (
    <Panel title={t('check.history')}>
      {desk.checks.length === 0 ? (
        <p className="text-sm text-ink-soft">{t('check.none')}</p>
      ) : (
        <ul className="grid gap-5">
          {desk.checks.map((check) => (
            <li key={check.id} className="grid gap-1 border-s border-line ps-4 text-sm">
              <CheckSummary check={check} />
              {mayWrite && check.state === 'standing' ? (
                <RevokeForm check={check} enterprise={desk.enterprise.nameVi} answer={answer} />
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  )
}

function CheckSummary({ check }: { check: Check }) {
  const t = useTranslations('desk')
  const enterprise = useTranslations('enterprise')
  const format = useFormat()
  const names = (groups: Check['fieldGroups']) => format.list(groups.map((group) => enterprise(`fieldGroup.${group}`)))
  const isChangedWhole = check.state === 'standing' && check.changedSince.length === check.fieldGroups.length
  return (
    <>
      <span className="flex flex-wrap items-center gap-2">
        {isChangedWhole ? null : check.state === 'standing' ? (
          <VerifiedMark label={t(`check.state.${check.state}`)} />
        ) : (
          <Badge>{t(`check.state.${check.state}`)}</Badge>
        )}
        <span className="font-medium">{t(`check.methods.${check.method}`)}</span>
      </span>
      <span>{names(check.fieldGroups)}</span>
      <span className="text-ink-soft tabular-nums">
        {t('check.by', { person: check.by, date: format.date(check.at) })} ·{' '}
        {t('check.methodUntil', { date: format.date(check.validUntil) })}
      </span>
      {check.changedSince.length > 0 ? (
        <span className="text-gap">{t('check.changedSince', { groups: names(check.changedSince) })}</span>
      ) : null}
      {check.note ? <span className="whitespace-pre-line text-ink-soft">{check.note}</span> : null}
      {check.file ? (
        <TextLink href={`/files/${check.file.id}`} reloadDocument className="break-all touch:py-2.5">
          {check.file.fileName}
        </TextLink>
      ) : null}
    </>
  )
}

function RevokeForm({
  check,
  enterprise: name,
  answer,
}: {
  check: Check
  enterprise: string
  answer: CheckAnswer | null
}) {
  const language = useLanguage()
  const t = useTranslations('desk')
  const mine = answer?.act === 'revoke' && answer.typed.id === check.id ? answer : null
  const errors = mine ? fieldErrors(mine.failure.issues, language) : {}
  return (
    <Disclosure summary={t('check.revoke')} open={mine !== null}>
      <Form method="post" noValidate className="grid gap-4 rounded-md border border-line p-4">
        <input type="hidden" name="id" value={check.id} />
        <p>{t('check.revokeText', { what: t(`check.methods.${check.method}`), enterprise: name })}</p>
        <TextArea
          name="reason"
          rows={2}
          label={t('check.reason')}
          error={errors.reason}
          defaultValue={mine?.typed.reason}
          required
          maxLength={1000}
        />
        <div>
          <Button look="danger" name="act" value="revoke">
            {t('check.revokeSubmit')}
          </Button>
        </div>
      </Form>
    </Disclosure>
  )
}
