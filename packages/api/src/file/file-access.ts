import { type Connection, conceptId } from '@matxich/db'
import {
  certificate,
  claimCase,
  enterprise,
  enterpriseFieldGroup,
  enterprisePhoto,
  enterpriseVerification,
  type storedFile,
} from '@matxich/db/schema'
import { and, eq } from 'drizzle-orm'
import type { Guarded, Viewer } from '../context.ts'
import { isVerifiedBuyer, mayRead } from '../enterprise/visible-profile.ts'
import { isInScope } from '../permissions.ts'

type StoredFile = typeof storedFile.$inferSelect

/** The enterprise that a file is about, and whether the public may know of it. */
interface Owner {
  id: string
  formerProvince: string | null
  isListed: boolean
}

/** Who may read a file follows from what it was given for and from what uses it now. */
export async function mayReadFile(db: Connection, viewer: Viewer | null, file: StoredFile): Promise<boolean> {
  const [use] = await findUse(db, file)
  const ownerId = use?.id ?? file.organisationId
  const owner = ownerId ? await findOwner(db, ownerId) : null
  const isMember = ownerId !== null && viewer?.enterprise?.id === ownerId
  const isStaffHere = owner !== null && isStaffOf(viewer, owner)
  const isShown = use !== undefined && owner?.isListed === true
  switch (file.purpose) {
    case 'photo':
      return isMember || isStaffHere || isShown
    case 'certificate':
      return isMember || isStaffHere || (isShown && (await mayReadCertificates(db, viewer, owner)))
    case 'verification':
      return isMember || isStaffHere
    case 'claim_letter':
      return isStaffHere || (viewer !== null && viewer.userId === file.uploadedBy)
    case 'drawing':
      // The center sees no drawings either.
      return isMember && viewer?.acting === null
  }
}

/** Which enterprise uses a file now; the one it was given for may have been merged into it. */
function findUse(db: Connection, { id, purpose }: StoredFile) {
  switch (purpose) {
    case 'photo':
      return db.select({ id: enterprisePhoto.enterpriseId }).from(enterprisePhoto).where(eq(enterprisePhoto.fileId, id))
    case 'certificate':
      return db.select({ id: certificate.enterpriseId }).from(certificate).where(eq(certificate.fileId, id))
    case 'verification':
      return db
        .select({ id: enterpriseVerification.enterpriseId })
        .from(enterpriseVerification)
        .where(eq(enterpriseVerification.fileId, id))
    case 'claim_letter':
      return db.select({ id: claimCase.enterpriseId }).from(claimCase).where(eq(claimCase.letterFileId, id))
    case 'drawing':
      return []
  }
}

async function findOwner(db: Connection, enterpriseId: string): Promise<Owner | null> {
  const [row] = await db
    .select({ id: enterprise.id, formerProvince: enterprise.formerProvince, isListed: enterprise.isListed })
    .from(enterprise)
    .where(eq(enterprise.id, enterpriseId))
  return row ? { ...row, formerProvince: conceptId(row.formerProvince) } : null
}

function isStaffOf(viewer: Viewer | null, { formerProvince }: Owner): boolean {
  return viewer?.agency != null && isInScope(viewer as Guarded<'agency'>, formerProvince)
}

async function mayReadCertificates(db: Connection, viewer: Viewer | null, owner: Owner): Promise<boolean> {
  const [[group], isVerified] = await Promise.all([
    db
      .select({ visibility: enterpriseFieldGroup.visibility })
      .from(enterpriseFieldGroup)
      .where(and(eq(enterpriseFieldGroup.enterpriseId, owner.id), eq(enterpriseFieldGroup.fieldGroup, 'certificates'))),
    isVerifiedBuyer(db, viewer),
  ])
  const place = { id: owner.id, location: { formerProvince: owner.formerProvince } }
  return mayRead(viewer, place, group?.visibility ?? 'public', isVerified)
}
