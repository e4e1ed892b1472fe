import type { ClaimCaseState, ClaimProof, ClaimPurpose } from '@matxich/db'
import { claimCase, enterprise, profileDraft, storedFile } from '@matxich/db/schema'
import { and, desc, eq } from 'drizzle-orm'
import type { Context } from '../context.ts'
import { requireSignedIn } from '../permissions.ts'
import { codeTries } from './claim-code.ts'
import { findContactsOnRecord } from './claim-contacts.ts'
import { describeFirms, type FirmInBrief } from './describe-firms.ts'
import { maskEmail } from './mask-contact.ts'

export interface OwnClaim {
  /** The enterprise one belongs to; null while a claim of one that others manage waits. */
  member: { id: string; name: string; isConfirmed: boolean } | null
  /** The latest claim; a withdrawn one counts as none. */
  claim: {
    id: string
    state: Exclude<ClaimCaseState, 'withdrawn'>
    purpose: ClaimPurpose
    proof: ClaimProof | null
    /** Why it was refused. */
    reason: string | null
    createdAt: Date
    firm: FirmInBrief
    letter: { id: string; fileName: string } | null
    /** A code on its way: until when it can be entered, and how often still. */
    code: { expiresAt: Date; triesLeft: number } | null
    /** Where a code can be sent to. */
    contacts: { id: string; masked: string }[]
    /** The draft profile waits to be published with the confirmation. */
    isPublishRequested: boolean
  } | null
}

/** Where a person stands. @throws AppError signedOut */
export async function getOwnClaim(context: Context): Promise<OwnClaim> {
  const viewer = requireSignedIn(context)
  const { db, now } = context.services
  const own = viewer.acting ? null : viewer.enterprise
  const member = own ? { id: own.id, name: own.name, isConfirmed: own.isConfirmed } : null
  const [row] = await db
    .select({ claim: claimCase, letter: { id: storedFile.id, fileName: storedFile.fileName }, firm: enterprise })
    .from(claimCase)
    .innerJoin(enterprise, eq(enterprise.id, claimCase.enterpriseId))
    .leftJoin(storedFile, eq(storedFile.id, claimCase.letterFileId))
    .where(eq(claimCase.userId, viewer.userId))
    .orderBy(desc(claimCase.createdAt), desc(claimCase.id))
    .limit(1)
  if (!row || row.claim.state === 'withdrawn') return { member, claim: null }
  const { claim, letter } = row
  const isOpen = claim.state === 'open'
  const [[firm], contacts, [draft]] = await Promise.all([
    describeFirms(db, [claim.enterpriseId]),
    isOpen && row.firm.isListed ? findContactsOnRecord(db, claim.enterpriseId) : [],
    db
      .select({ publishRequestedAt: profileDraft.publishRequestedAt })
      .from(profileDraft)
      .where(and(eq(profileDraft.enterpriseId, claim.enterpriseId), eq(profileDraft.userId, viewer.userId))),
  ])
  if (!firm) return { member, claim: null }
  const isCodeOut = isOpen && claim.codeHash !== null && claim.codeExpiresAt !== null && claim.codeExpiresAt > now()
  return {
    member,
    claim: {
      id: claim.id,
      state: row.claim.state,
      purpose: claim.purpose ?? 'supply',
      proof: claim.proof,
      reason: claim.state === 'refused' ? claim.reason : null,
      createdAt: claim.createdAt,
      // Who made the row typed the name.
      firm: member?.id === firm.id ? { ...firm, name: member.name } : firm,
      letter,
      code: isCodeOut ? { expiresAt: claim.codeExpiresAt!, triesLeft: codeTries - claim.codeTries } : null,
      contacts: contacts.map(({ id, email }) => ({ id, masked: maskEmail(email) })),
      isPublishRequested: draft?.publishRequestedAt != null,
    },
  }
}
