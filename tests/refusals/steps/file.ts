import type { Step } from '../step.ts'

/** Who may read which file is told by the files' own test; here, that an unknown one is nobody's. */
export const fileSteps: Record<string, Step> = {
  'file.read': {
    allowed: [],
    call: (api) => api.file.read({ id: '00000000-0000-4000-8000-000000000000' }),
  },
}
