import { useLanguage, useTranslations } from '@matxich/i18n/react'
import { Button, CheckboxGroup, Disclosure, Panel, RadioGroup, TextArea } from '@matxich/ui'
import { Form, type useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { tellIssue } from '../../parts/tell-issue.ts'
import type { action, loader } from './claim.server.ts'

type Sent = ReturnType<typeof useActionData<typeof action>>

interface DecisionProps {
  sent: Sent
}

function useSent(sent: Sent, intent: string) {
  const language = useLanguage()
  const { state, formData } = useNavigation()
  const isThis = sent?.typed.intent === intent
  return {
    reason: isThis ? sent.typed.reason : undefined,
    errorOf: (path: string) =>
      isThis
        ? sent.failure.issues.filter((issue) => issue.path === path).map((issue) => tellIssue(issue, language))
        : [],
    isBusy: state === 'submitting' && formData?.get('intent') === intent,
  }
}

/** Confirm or refuse; the stronger proof is chosen already. */
export function Decision({ sent }: DecisionProps) {
  const { claim } = useLoaderData<typeof loader>()
  const t = useTranslations('access')
  const common = useTranslations('common')
  const confirm = useSent(sent, 'confirm')
  const refuse = useSent(sent, 'refuse')
  const proofs = [
    ...(claim.proof === 'contact_code' ? (['contact_code'] as const) : []),
    ...(claim.letter ? (['letter'] as const) : []),
    'staff_word' as const,
  ]
  return (
    <div className="grid gap-8 rounded-md border border-line bg-surface p-4 sm:p-5 lg:sticky lg:top-4">
      <Panel title={t('confirm.title')} description={t('confirm.text')}>
        <Form method="post" className="grid gap-5">
          <input type="hidden" name="intent" value="confirm" />
          <RadioGroup
            name="proof"
            label={t('confirm.proof')}
            choices={proofs.map((value) => ({ value, label: t(`proof.${value}`) }))}
            defaultValue={sent?.typed.proof ?? proofs[0]}
            required
            error={confirm.errorOf('proof')}
          />
          <TextArea
            name="reason"
            rows={2}
            label={t('confirm.reason')}
            hint={t('confirm.reasonHint')}
            maxLength={1000}
            defaultValue={confirm.reason}
            error={confirm.errorOf('reason')}
          />
          {claim.enterprise.isListed ? <RemoveMembers label={t('confirm.remove')} /> : null}
          <Button look="primary" wide busyLabel={confirm.isBusy ? common('action.sending') : ''}>
            {t('confirm.submit')}
          </Button>
        </Form>
      </Panel>
      <Disclosure summary={t('refuse.open')} open={refuse.reason !== undefined}>
        <Form method="post" className="grid gap-4">
          <input type="hidden" name="intent" value="refuse" />
          <p className="text-sm text-ink-soft">{t('refuse.text')}</p>
          <TextArea
            name="reason"
            rows={2}
            label={t('refuse.reason')}
            required
            maxLength={1000}
            defaultValue={refuse.reason}
            error={refuse.errorOf('reason')}
          />
          <Button look="danger" wide busyLabel={refuse.isBusy ? common('action.sending') : ''}>
            {t('refuse.submit')}
          </Button>
        </Form>
      </Disclosure>
    </div>
  )
}

/** A confirmation that was a mistake. */
export function TakeBack({ sent }: DecisionProps) {
  const t = useTranslations('access')
  const common = useTranslations('common')
  const { reason, errorOf, isBusy } = useSent(sent, 'takeBack')
  return (
    <Disclosure summary={t('takeBack.open')} open={reason !== undefined}>
      <Form method="post" className="grid gap-4 rounded-md border border-line bg-surface p-4 sm:p-5">
        <input type="hidden" name="intent" value="takeBack" />
        <p className="text-sm text-ink-soft">{t('takeBack.text')}</p>
        <TextArea
          name="reason"
          rows={2}
          label={t('takeBack.reason')}
          required
          maxLength={1000}
          defaultValue={reason}
          error={errorOf('reason')}
        />
        <RemoveMembers label={t('confirm.remove')} />
        <Button look="danger" wide busyLabel={isBusy ? common('action.sending') : ''}>
          {t('takeBack.submit')}
        </Button>
      </Form>
    </Disclosure>
  )
}

/** Members beside the claimant, each of whom may lose their place. */
function RemoveMembers({ label }: { label: string }) {
  const { claim } = useLoaderData<typeof loader>()
  const t = useTranslations('access')
  const others = claim.members.filter((member) => member.userId !== claim.claimant.id)
  if (others.length === 0) return null
  return (
    <CheckboxGroup
      name="remove"
      label={label}
      hint={t('confirm.removeHint')}
      choices={others.map((member) => ({
        value: member.userId,
        label: [member.name, member.email ?? member.phone].filter(Boolean).join(' · '),
      }))}
    />
  )
}
