import type { Database, MembershipRole } from '@matxich/db'
import type { Language } from '@matxich/i18n'
import type { Lexicon } from '@matxich/search'
import type { SearchEngine } from '@matxich/search/engines'
import type { Jobs } from './jobs/jobs.ts'

/** What every use case may need, opened once per process. */
export interface Services {
  db: Database
  engine: SearchEngine
  /** The lexicon of the taxonomy as it stands now. */
  lexicon: () => Promise<Lexicon>
  jobs: Jobs
  now: () => Date
}

/** Who asks: a signed-in person with what they belong to. */
export interface Viewer {
  userId: string
  name: string
  email: string
  language: Language
  /** The enterprise this person acts for, as supplier, buyer or both. */
  enterprise: { id: string; name: string; role: MembershipRole } | null
  /** The agency this person works for; `provinces` (former codes) limits it, empty means everywhere. */
  agency: { id: string; name: string; role: MembershipRole; provinces: string[] } | null
}

export interface Context {
  services: Services
  viewer: Viewer | null
  requestId: string | null
}

export type Guarded<Part extends keyof Viewer> = Viewer & { [Key in Part]: NonNullable<Viewer[Key]> }
