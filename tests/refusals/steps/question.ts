import { allStaff, members, memberWriters, owners, type Step } from '../step.ts'

const yes = { says: 'yes' } as const
/** Nobody guesses the link of a mail. */
const token = 'a-guessed-link-that-no-mail-ever-carried-so-far'

export const questionSteps: Record<string, Step> = {
  'question.ask': {
    allowed: ['buyer'],
    call: (api, { needs, enterprises }) =>
      api.question.ask({
        needId: needs.invited,
        enterpriseId: enterprises.supplier,
        keys: ['certification:iso-9001'],
      }),
  },
  'question.ofNeed': {
    allowed: owners,
    call: (api, { needs, enterprises }) =>
      api.question.ofNeed({ needId: needs.matching, enterpriseIds: [enterprises.supplier], lang: 'ja' }),
  },
  'question.own': { allowed: members, call: (api) => api.question.own({ page: 1, pageSize: 20, lang: 'vi' }) },
  'question.answer': {
    allowed: ['supplier'],
    call: (api, { questionId }) => api.question.answer({ id: questionId, answer: yes }),
  },
  'question.unreached': { allowed: allStaff, call: (api) => api.question.unreached({ lang: 'vi' }) },
  'question.answerForFirm': {
    allowed: ['staff'],
    call: (api, { questionId }) =>
      api.question.answerForFirm({ id: questionId, answer: yes, statedBy: 'Chị Lan', channel: 'phone' }),
  },
  'question.byLink': { allowed: [], call: (api) => api.question.byLink({ token, lang: 'vi' }) },
  'question.answerByLink': {
    allowed: [],
    call: (api, { questionId }) => api.question.answerByLink({ token, questionId, answer: yes }),
  },
}

/** What a need would find if one of its musts were eased. */
export const whatIfSteps: Record<string, Step> = {
  'need.whatIf': { allowed: owners, call: (api, { needs }) => api.need.whatIf({ id: needs.matching }) },
  'need.relax': {
    allowed: ['buyer'],
    call: (api, { needs }) => api.need.relax({ id: needs.draft, key: 'tolerance', how: 'wider' }),
  },
  'need.setAcceptance': {
    allowed: ['buyer'],
    call: (api, { needs }) =>
      api.need.setAcceptance({ id: needs.draft, key: 'material:nak80', acceptance: 'near_grade', isAccepted: true }),
  },
}

export const claritySteps: Record<string, Step> = {
  'clarity.get': { allowed: members, call: (api) => api.clarity.get() },
  'clarity.plan': {
    allowed: memberWriters,
    call: (api) => api.clarity.plan({ concept: 'iso-14001', plannedFor: null }),
  },
}
