import type { Database, MembershipRole, RequestChannel } from '@matxich/db'
import type { Language } from '@matxich/i18n'
import type { Lexicon } from '@matxich/search'
import type { SearchEngine } from '@matxich/search/engines'
import type { FileStore } from './file/file-store.ts'
import type { Jobs } from './jobs/jobs.ts'
import type { SearchMemory } from './search/search-memory.ts'
import type { Traces } from './trace/traces.ts'

/** What every use case may need, opened once per process. */
export interface Services {
  db: Database
  engine: SearchEngine
  /** The lexicon of the taxonomy as it stands now. */
  lexicon: () => Promise<Lexicon>
  jobs: Jobs
  files: FileStore
  /** Counts what is searched for and seen, beside the answers. */
  traces: Traces
  /** Answers of searches, given again while nothing has changed. */
  searches: SearchMemory
  /** Addresses that mails and links name, without a slash at the end. */
  urls: { web: string; admin: string }
  /** Signs links and codes that nothing is stored of. */
  secret: string
  /** Whether this server shows every mail to whoever sits at the machine: for development. */
  hasMailbox: boolean
  now: () => Date
}

/** Who asks: a signed-in person with what they belong to. */
export interface Viewer {
  userId: string
  name: string
  email: string
  /** E.164; null when none was given. */
  phone: string | null
  language: Language
  /** IANA name, e.g. `Asia/Tokyo`. */
  timeZone: string
  isEmailConfirmed: boolean
  hasSecondFactor: boolean
  /** The enterprise this person acts for, as supplier, buyer or both; for staff who act for a firm, that firm. */
  enterprise: { id: string; name: string; role: MembershipRole; isConfirmed: boolean } | null
  /** The agency this person works for; `provinces` (former codes) limits it, empty means everywhere. */
  agency: { id: string; name: string; role: MembershipRole; provinces: string[] } | null
  /** Set while a member of staff works as `enterprise`: on whose word, and how they asked. */
  acting: { id: string; requestedBy: string; channel: RequestChannel } | null
}

export interface Context {
  services: Services
  viewer: Viewer | null
  requestId: string | null
  /** The address the request came from; null outside of requests. */
  address: string | null
  /** A program that says it reads pages for somebody else: answered like everybody, not counted. */
  isRobot?: boolean
  /** The session that the request's cookie names. */
  sessionId?: string | null
}

export type Guarded<Part extends keyof Viewer> = Viewer & { [Key in Part]: NonNullable<Viewer[Key]> }
