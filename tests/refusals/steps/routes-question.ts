import type { RouteStep } from '../route-step.ts'

const answer = { questionId: '00000000-0000-4000-8000-000000000000', says: 'yes' }

/** Nobody guesses the link of a question; questions to one's own firm are for its members, who answer none of another's. */
export const questionRoutesOfWeb: Record<string, RouteStep[]> = {
  '$lang.q.$token': [
    {
      path: () => '/vi/q/a-guessed-link-that-no-mail-ever-carried-so-far',
      read: [],
      write: { allowed: [], form: () => answer },
    },
  ],
  '$lang.questions': [
    { path: () => '/vi/questions', read: ['buyer', 'supplier'], write: { allowed: [], form: () => answer } },
  ],
}
