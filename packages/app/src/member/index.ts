export { readMemberAct, runMemberAct } from './member-act.ts'
