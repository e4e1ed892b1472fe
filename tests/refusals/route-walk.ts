/** The demo accounts, and who has none. */
export const people = ['visitor', 'buyer', 'supplier', 'staff'] as const
export type Person = (typeof people)[number]

/** Ids of real rows, so that an outsider asks for what is there. */
export interface Targets {
  /** An open need of the demo buyer that only matching enterprises see; the demo supplier is one. */
  need: string
  /** A need that none of the demo accounts may see. */
  foreignNeed: string
  supplier: string
  importId: string
}

export interface RouteStep {
  path: (targets: Targets) => string
  /** Who may read it; left out where there is nothing to read. */
  read?: readonly Person[]
  /** Who may send it, and what is sent. */
  write?: { allowed: readonly Person[]; form: (targets: Targets) => Record<string, string> }
  /** Words of another's that a refused answer must not hold. */
  secret?: string
}

const everyone = people
const members: readonly Person[] = ['buyer', 'supplier']
const buyer: readonly Person[] = ['buyer']
const nobody: readonly Person[] = []

/** Every route of the marketplace by the name of its file or folder; layouts and what is not there are named in `framesOfWeb`. */
export const webRoutes: Record<string, RouteStep[]> = {
  '$lang._index': [{ path: () => '/vi', read: everyone }],
  '$lang.search': [{ path: () => '/vi/search?q=khuon', read: everyone }],
  '$lang.suppliers.$id': [{ path: ({ supplier }) => `/vi/suppliers/${supplier}`, read: everyone }],
  '$lang.sign-in': [{ path: () => '/vi/sign-in', read: ['visitor'] }],
  '$lang.sign-out': [{ path: () => '/vi/sign-out', write: { allowed: everyone, form: () => ({}) } }],
  '$lang.needs._index': [{ path: () => '/vi/needs', read: everyone }],
  '$lang.needs.new': [
    {
      path: () => '/vi/needs/new',
      read: members,
      write: {
        allowed: members,
        form: () => ({ title: 'x', text: 'M8 bolts', lang: 'en', unit: 'piece', key: 'walk-walk-walk' }),
      },
    },
  ],
  '$lang.needs.$id': [
    {
      path: ({ need }) => `/vi/needs/${need}`,
      read: members,
      write: { allowed: buyer, form: () => ({ intent: 'close', outcome: 'cancelled' }) },
      secret: 'IATF 16949 必須',
    },
    {
      path: ({ foreignNeed }) => `/vi/needs/${foreignNeed}`,
      read: nobody,
      write: { allowed: nobody, form: () => ({ intent: 'close', outcome: 'cancelled' }) },
    },
  ],
  '$lang.needs.$id_.edit': [
    {
      path: ({ need }) => `/vi/needs/${need}/edit`,
      read: buyer,
      write: { allowed: buyer, form: () => ({ change: 'remove:certification:iatf-16949' }) },
      secret: 'IATF 16949 必須',
    },
    {
      path: ({ foreignNeed }) => `/vi/needs/${foreignNeed}/edit`,
      read: nobody,
      write: { allowed: nobody, form: () => ({ intent: 'publish', visibility: 'public' }) },
    },
  ],
  '$lang.my-needs': [{ path: () => '/vi/my-needs', read: members, secret: 'IATF 16949 必須' }],
  '$lang.fits': [
    {
      path: () => '/vi/fits',
      read: members,
      // To a need that does not fit, nobody may answer.
      write: { allowed: nobody, form: ({ foreignNeed }) => ({ needId: foreignNeed, to: 'interested' }) },
    },
  ],
}

/** Layouts, the redirect to a language, and the page for addresses that lead nowhere: they read and write nothing. */
export const framesOfWeb = ['$lang', '_index', '$lang.$']
