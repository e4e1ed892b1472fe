import { everyone, type Step } from '../step.ts'

/** Looking for suppliers is everybody's. */
export const searchSteps: Record<string, Step> = {
  'search.suggest': { allowed: everyone, call: (api) => api.search.suggest({ text: 'khuôn ép', lang: 'vi' }) },
}
