import { everyone, type Step } from '../step.ts'

const nowhere = '00000000-0000-4000-8000-000000000000'
const pdf = new TextEncoder().encode('%PDF-1.4\n%%EOF\n')

/** Who may read which file is told by the files' own test; here, that an unknown one is nobody's. */
export const fileSteps: Record<string, Step> = {
  'file.read': {
    allowed: [],
    call: (api) => api.file.read({ id: nowhere }),
  },
  'file.ofCertificates': {
    allowed: everyone,
    call: (api, { enterprises }) => api.file.ofCertificates({ enterpriseId: enterprises.supplier }),
  },
  'file.attachToCertificate': {
    allowed: [],
    call: (api) => api.file.attachToCertificate({ certificateId: nowhere, fileName: 'x.pdf', bytes: pdf }),
  },
  'file.removeFromCertificate': {
    allowed: [],
    call: (api) => api.file.removeFromCertificate({ certificateId: nowhere }),
  },
  'file.restoreToCertificate': {
    allowed: [],
    call: (api) => api.file.restoreToCertificate({ certificateId: nowhere, fileId: nowhere }),
  },
}
