import type { RouteStep } from '../route-step.ts'

const unknown = '00000000-0000-4000-8000-000000000000'
const members = ['buyer', 'supplier'] as const
const everyone = ['visitor', 'buyer', 'supplier', 'staff'] as const

/** A file nobody knows; who may read a known one is told by the files' own test. */
const unknownFile: RouteStep[] = [{ path: () => `/files/${unknown}`, read: [] }]

export const fileRoutesOfWeb: Record<string, RouteStep[]> = {
  'files.$id': unknownFile,
  '$lang.suppliers.$id_.sheet': [{ path: ({ supplier }) => `/vi/suppliers/${supplier}/sheet`, read: everyone }],
  '$lang.suppliers.$id_.sheet[.]pdf': [
    { path: ({ supplier }) => `/vi/suppliers/${supplier}/sheet.pdf?other=zh`, read: everyone },
  ],
  '$lang.profile_.photos': [
    {
      path: () => '/vi/profile/photos',
      read: members,
      write: { allowed: members, form: () => ({ intent: 'add' }) },
    },
  ],
  '$lang.profile_.certificates': [
    {
      path: () => '/vi/profile/certificates',
      read: members,
      // Not even members: the certificate is nobody's.
      write: { allowed: [], form: () => ({ intent: 'remove', certificateId: unknown }) },
    },
  ],
}

export const fileRoutesOfDesk: Record<string, RouteStep[]> = { 'files.$id': unknownFile }
