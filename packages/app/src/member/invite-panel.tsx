import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import { Button, Panel, RadioGroup, TextField } from '@matxich/ui'
import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { errorsOf, FailureAlert, type FormAnswer } from '../form-answer.tsx'

const roles = ['member', 'viewer', 'owner'] as const
type MemberRole = (typeof roles)[number]

interface Invited {
  id: string
  email: string | null
  role: MemberRole
  expiresAt: Date
}

interface InvitePanelProps<Item extends Invited> {
  /** Links that were sent and still wait. */
  invited: Item[]
  /** What a role may do, in the words of the organisation's kind. */
  hintOf: (role: MemberRole) => string
  /** What else is chosen with the role. */
  scope?: ReactNode
  /** What was chosen besides the role. */
  scopeOf?: (item: Item) => string
  answer: FormAnswer | null
}

/** A link by mail for somebody else, and the links that still wait. */
export function InvitePanel<Item extends Invited>({ invited, hintOf, scope, scopeOf, answer }: InvitePanelProps<Item>) {
  const language = useLanguage()
  const t = useTranslations('member')
  const format = useFormat()
  return (
    <Panel title={t('invite.title')}>
      <FailureAlert answer={answer} />
      <Form method="post" noValidate className="grid max-w-reading gap-5" key={invited.length}>
        <input type="hidden" name="act" value="invite" />
        <TextField
          name="email"
          type="email"
          label={t('invite.email')}
          autoComplete="off"
          required
          maxLength={200}
          className="max-w-md"
          defaultValue={answer?.typed.email}
          error={errorsOf(answer, 'email', language)}
        />
        <RadioGroup
          name="role"
          label={t('role')}
          defaultValue={answer?.typed.role ?? 'member'}
          choices={roles.map((value) => ({ value, label: t(`roles.${value}`), hint: hintOf(value) }))}
        />
        {scope}
        <div>
          <Button look="primary" wide>
            {t('invite.submit')}
          </Button>
        </div>
      </Form>
      {invited.length > 0 ? (
        <>
          <h3 className="mt-8 mb-1 font-semibold">{t('invite.open')}</h3>
          <ul className="max-w-reading divide-y divide-line">
            {invited.map((one) => (
              <li key={one.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
                <div className="grid min-w-0 flex-1 basis-56">
                  <span className="font-medium break-words">{one.email}</span>
                  <span className="text-sm text-ink-soft">
                    {[
                      t(`roles.${one.role}`),
                      ...(scopeOf ? [scopeOf(one)] : []),
                      t('invite.until', { date: format.date(one.expiresAt) }),
                    ].join(' · ')}
                  </span>
                </div>
                <Form method="post">
                  <input type="hidden" name="act" value="revoke" />
                  <input type="hidden" name="id" value={one.id} />
                  <Button size="small" aria-label={t('invite.revokeOf', { email: one.email ?? '' })}>
                    {t('invite.revoke')}
                  </Button>
                </Form>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Panel>
  )
}
