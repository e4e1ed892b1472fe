import { localePath } from '@matxich/i18n'
import { useFormat, useLanguage, useTranslations } from '@matxich/i18n/react'
import { Badge, Button, Disclosure, LinkButton, Panel } from '@matxich/ui'
import { CircleCheck, CircleMinus } from '@matxich/ui/icons'
import { Form } from '@remix-run/react'
import { errorsOf, FailureAlert, type FormAnswer } from '../form-answer.tsx'
import { deviceName } from './device-name.ts'
import { PasswordField } from './password-field.tsx'

export interface SessionRow {
  id: string
  device: string | null
  address: string | null
  lastUsed: Date
  isThis: boolean
}

export interface SecurityPanelsProps {
  hasSecondFactor: boolean
  /** Staff who may change something keep their second factor. */
  mayStop: boolean
  sessions: SessionRow[]
  /** The failure of one of these forms and the act it belongs to. */
  answer: FormAnswer | null
}

/** Password, second factor, and where one is signed in. */
export function SecurityPanels({ hasSecondFactor, mayStop, sessions, answer }: SecurityPanelsProps) {
  const act = answer?.typed.act ?? null
  return (
    <div className="grid gap-10">
      <PasswordPanel answer={act === 'password' ? answer : null} />
      <SecondFactorPanel isOn={hasSecondFactor} mayStop={mayStop} answer={act === 'stopped' ? answer : null} />
      <SessionsPanel sessions={sessions} />
    </div>
  )
}

function PasswordPanel({ answer }: { answer: FormAnswer | null }) {
  const language = useLanguage()
  const t = useTranslations('account')
  return (
    <Panel title={t('password.title')}>
      <Disclosure summary={t('password.change')} open={answer !== null}>
        <FailureAlert answer={answer} />
        <Form method="post" noValidate className="grid max-w-md gap-5">
          <input type="hidden" name="act" value="password" />
          <PasswordField
            name="password"
            label={t('field.currentPassword')}
            autoComplete="current-password"
            error={errorsOf(answer, 'password', language)}
          />
          <PasswordField
            name="newPassword"
            label={t('field.newPassword')}
            hint={t('field.passwordRule')}
            autoComplete="new-password"
            error={errorsOf(answer, 'newPassword', language)}
          />
          <div>
            <Button wide>{t('password.submit')}</Button>
          </div>
        </Form>
      </Disclosure>
    </Panel>
  )
}

function SecondFactorPanel({ isOn, mayStop, answer }: { isOn: boolean; mayStop: boolean; answer: FormAnswer | null }) {
  const language = useLanguage()
  const t = useTranslations('account')
  return (
    <Panel
      title={t('secondFactor.title')}
      aside={
        isOn ? (
          <Badge tone="met" icon={<CircleCheck aria-hidden />}>
            {t('secondFactor.on')}
          </Badge>
        ) : (
          <Badge icon={<CircleMinus aria-hidden />}>{t('secondFactor.off')}</Badge>
        )
      }
    >
      <div className="grid gap-4">
        <p className="max-w-reading text-ink-soft">{t('secondFactor.why')}</p>
        <div>
          <LinkButton href={localePath(language, '/account/second-factor')}>
            {isOn ? t('secondFactor.renew') : t('secondFactor.start')}
          </LinkButton>
        </div>
        {isOn && mayStop ? (
          <Disclosure summary={t('secondFactor.stop')} open={answer !== null}>
            <FailureAlert answer={answer} />
            <Form method="post" noValidate className="grid max-w-md gap-5">
              <input type="hidden" name="act" value="stopped" />
              <PasswordField
                name="password"
                label={t('field.currentPassword')}
                autoComplete="current-password"
                error={errorsOf(answer, 'password', language)}
              />
              <div>
                <Button look="danger" wide>
                  {t('secondFactor.stop')}
                </Button>
              </div>
            </Form>
          </Disclosure>
        ) : null}
      </div>
    </Panel>
  )
}

function SessionsPanel({ sessions }: { sessions: SessionRow[] }) {
  const t = useTranslations('account')
  const format = useFormat()
  return (
    <Panel title={t('sessions.title')}>
      <ul className="divide-y divide-line">
        {sessions.map((session) => {
          const device = deviceName(session.device) ?? t('sessions.unknown')
          return (
            <li key={session.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
              <div className="grid min-w-0 flex-1 basis-56 gap-0.5">
                <p className="flex flex-wrap items-center gap-2 font-medium">
                  {device}
                  {session.isThis ? <Badge tone="action">{t('sessions.this')}</Badge> : null}
                </p>
                <p className="flex flex-wrap gap-x-3 text-sm text-ink-soft">
                  {session.address ? <span>{t('sessions.from', { address: session.address })}</span> : null}
                  <span>{t('sessions.lastUsed', { time: format.dateTime(session.lastUsed) })}</span>
                </p>
              </div>
              {session.isThis ? null : (
                <Form method="post">
                  <input type="hidden" name="act" value="session" />
                  <input type="hidden" name="id" value={session.id} />
                  <Button size="small" aria-label={t('sessions.endOf', { device })}>
                    {t('sessions.end')}
                  </Button>
                </Form>
              )}
            </li>
          )
        })}
      </ul>
      <Form method="post" className="mt-4 flex flex-wrap gap-3">
        {sessions.length > 1 ? (
          <Button name="act" value="others">
            {t('sessions.endOthers')}
          </Button>
        ) : null}
        <Button name="act" value="all" look="danger">
          {t('sessions.endAll')}
        </Button>
      </Form>
    </Panel>
  )
}
