import { everyone, type Step } from '../step.ts'

/** For everybody, as far as the profile is. */
export const sheetSteps: Record<string, Step> = {
  'sheet.get': {
    allowed: everyone,
    call: (api, { enterprises }) => api.sheet.get({ id: enterprises.supplier, other: 'en' }),
  },
  'sheet.pdf': {
    allowed: everyone,
    call: (api, { enterprises }) => api.sheet.pdf({ id: enterprises.supplier, other: 'ja' }),
  },
}
