export { InvitePanel } from './invite-panel.tsx'
export { readMemberAct, runMemberAct } from './member-act.ts'
