import { useFormat, useTranslations } from '@matxich/i18n/react'
import {
  Badge,
  Button,
  Dialog,
  DialogClose,
  DialogLink,
  Disclosure,
  FormActions,
  Panel,
  SelectField,
} from '@matxich/ui'
import { Form } from '@remix-run/react'

type Role = 'owner' | 'member' | 'viewer'

interface Member {
  userId: string
  name: string
  email: string | null
  phone: string | null
  role: Role
  since: Date
  isSelf: boolean
  isLastOwner: boolean
}

interface MemberListProps {
  organisation: string
  mayManage: boolean
  members: Member[]
}

const roles = ['owner', 'member', 'viewer'] as const

/** Who belongs to the firm; owners change that, everybody may leave. */
export function MemberList({ organisation, mayManage, members }: MemberListProps) {
  const t = useTranslations('member')
  const format = useFormat()
  return (
    <Panel title={t('list')}>
      <ul className="divide-y divide-line">
        {members.map((member) => (
          <li key={member.userId} className="grid gap-2 py-4 first:pt-0">
            <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
              <div className="grid min-w-0 flex-1 basis-56 gap-0.5">
                <p className="flex flex-wrap items-center gap-2 font-medium">
                  {member.name}
                  {member.isSelf ? <Badge>{t('you')}</Badge> : null}
                </p>
                <p className="text-sm break-words text-ink-soft">{member.email ?? member.phone}</p>
                <p className="text-sm text-ink-soft">
                  {t('since')} {format.date(member.since)}
                </p>
              </div>
              <Badge tone={member.role === 'owner' ? 'action' : 'neutral'}>{t(`roles.${member.role}`)}</Badge>
            </div>
            {member.isLastOwner ? (
              member.isSelf && members.length > 1 ? (
                <p className="text-sm text-ink-soft">{t('lastOwner')}</p>
              ) : null
            ) : (
              <MemberActs member={member} organisation={organisation} mayManage={mayManage} />
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function MemberActs({ member, organisation, mayManage }: { member: Member; organisation: string; mayManage: boolean }) {
  const t = useTranslations('member')
  const common = useTranslations('common')
  const dialog = `end-${member.userId}`
  const act = member.isSelf ? 'leave' : 'remove'
  if (!mayManage && !member.isSelf) return null
  return (
    <div className="flex flex-wrap items-start gap-x-6 gap-y-2">
      {mayManage ? (
        <Disclosure summary={t('change')}>
          <Form method="post" className="flex flex-wrap items-end gap-3">
            <input type="hidden" name="act" value="change" />
            <input type="hidden" name="userId" value={member.userId} />
            <SelectField
              name="role"
              label={t('changeOf', { name: member.name })}
              defaultValue={member.role}
              options={roles.map((value) => ({ value, label: t(`roles.${value}`) }))}
            />
            <Button>{common('action.save')}</Button>
          </Form>
        </Disclosure>
      ) : null}
      <DialogLink dialog={dialog} size="small">
        {t(act)}
      </DialogLink>
      <Dialog
        id={dialog}
        title={t(`${act}Title`, { name: member.name, organisation })}
        closeLabel={common('action.close')}
      >
        <Form method="post" className="grid gap-5">
          <input type="hidden" name="act" value={act} />
          <input type="hidden" name="userId" value={member.userId} />
          <p>{t(`${act}Text`)}</p>
          <FormActions>
            <Button look="danger">{t(act)}</Button>
            <DialogClose>{common('action.cancel')}</DialogClose>
          </FormActions>
        </Form>
      </Dialog>
    </div>
  )
}
