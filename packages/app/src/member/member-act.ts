import type { Api } from '@matxich/api'

const acts = ['invite', 'revoke', 'change', 'remove', 'leave', 'resetSecondFactor'] as const
type MemberAct = (typeof acts)[number]

/** Which button of a page about members was pressed. */
export function readMemberAct(form: FormData): MemberAct | null {
  return acts.find((act) => act === form.get('act')) ?? null
}

interface Given {
  api: Api
  form: FormData
  of: 'enterprise' | 'agency'
}

/** Does what a form about members asks. @returns the message key of what came of it, under `member.done` */
export async function runMemberAct(act: MemberAct, { api, form, of }: Given) {
  const text = (name: string) => String(form.get(name) ?? '')
  const userId = text('userId')
  const asked = text('role')
  const role = asked === 'owner' || asked === 'viewer' ? asked : 'member'
  const provinces = form.getAll('province').map(String)
  switch (act) {
    case 'invite':
      await api.member.invite({ of, email: text('email'), role, provinces })
      return 'invited'
    case 'revoke':
      await api.member.revokeInvitation({ of, id: text('id') })
      return 'revoked'
    case 'change':
      await api.member.change({ of, userId, role, provinces })
      return 'changed'
    case 'remove':
      await api.member.remove({ of, userId })
      return 'removed'
    case 'leave':
      await api.member.leave({ of })
      return 'left'
    case 'resetSecondFactor':
      await api.member.resetSecondFactor({ userId })
      return 'reset'
  }
}
