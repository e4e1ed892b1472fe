import { errorsOf, FailureAlert, type FormAnswer } from '@matxich/app'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import { Button, Panel, RadioGroup, TextField } from '@matxich/ui'
import { Form } from '@remix-run/react'

interface InvitePanelProps {
  invited: { id: string; email: string | null; role: 'owner' | 'member' | 'viewer'; expiresAt: Date }[]
  answer: FormAnswer | null
}

const roles = ['member', 'viewer', 'owner'] as const

/** A link by mail for somebody else, and the links that still wait. */
export function InvitePanel({ invited, answer }: InvitePanelProps) {
  const language = useLanguage()
  const t = useTranslations('member')
  const format = useFormat()
  return (
    <Panel title={t('invite.title')}>
      <FailureAlert answer={answer} />
      <Form method="post" noValidate className="grid max-w-md gap-5" key={invited.length}>
        <input type="hidden" name="act" value="invite" />
        <TextField
          name="email"
          type="email"
          label={t('invite.email')}
          autoComplete="off"
          required
          maxLength={200}
          defaultValue={answer?.typed.email}
          error={errorsOf(answer, 'email', language)}
        />
        <RadioGroup
          name="role"
          label={t('role')}
          defaultValue={answer?.typed.role ?? 'member'}
          choices={roles.map((value) => ({ value, label: t(`roles.${value}`), hint: t(`roleHint.${value}`) }))}
        />
        <div>
          <Button look="primary" wide>
            {t('invite.submit')}
          </Button>
        </div>
      </Form>
      {invited.length > 0 ? (
        <>
          <h3 className="mt-8 mb-1 font-semibold">{t('invite.open')}</h3>
          <ul className="divide-y divide-line">
            {invited.map(({ id, email, role, expiresAt }) => (
              <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
                <div className="grid min-w-0 flex-1 basis-56">
                  <span className="font-medium break-words">{email}</span>
                  <span className="text-sm text-ink-soft">
                    {t(`roles.${role}`)} · {t('invite.until', { date: format.date(expiresAt) })}
                  </span>
                </div>
                <Form method="post">
                  <input type="hidden" name="act" value="revoke" />
                  <input type="hidden" name="id" value={id} />
                  <Button size="small" aria-label={t('invite.revokeOf', { email: email ?? '' })}>
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
