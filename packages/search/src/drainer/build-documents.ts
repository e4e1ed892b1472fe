import type { Connection, DocumentKind, EnterpriseProfile } from '@matxich/db'
import {
  getNeedsForSearch,
  getPublicProfiles,
  type MadeSearchDocument,
  type NeedForSearch,
  type StoredRequirement,
} from '@matxich/db/queries'
import { buildEnterpriseDocument } from '../documents/enterprise-document.ts'
import { buildNeedDocument } from '../documents/need-document.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { writeLean } from '../ranking/lean-document.ts'
import type { Requirement } from '../types.ts'
import { documentVersion } from './document-version.ts'
import { foldedText, textsOfProfile } from './folded-text.ts'
import { toStoredEnterprise, toStoredNeed } from './to-stored-document.ts'

export interface BuiltDocuments {
  documents: MadeSearchDocument[]
  /** Rows that are gone, closed, not published or say nothing: they have no document. */
  absent: string[]
  /** Rows whose document could not be made: a fault of ours, which must not hold up the others. */
  failed: { id: string; cause: unknown }[]
}

/** Makes the documents of the rows named from the rows as they are now, and from what everyone may see of them. */
export async function buildDocuments(
  db: Connection,
  lexicon: Lexicon,
  kind: DocumentKind,
  ids: string[],
): Promise<BuiltDocuments> {
  const version = documentVersion(lexicon)
  if (kind === 'enterprise') {
    const profiles = await getPublicProfiles(db, ids)
    const listed = profiles.filter((profile) => profile.operation !== 'closed' && statesAnything(profile))
    return build(ids, listed, (profile) => {
      const document = buildEnterpriseDocument(lexicon, profile)
      return {
        ...toStoredEnterprise(document, version),
        folded: foldedText(lexicon, textsOfProfile(profile)),
        lean: writeLean(document),
      }
    })
  }
  const needs = await getNeedsForSearch(db, ids)
  const open = needs.filter((need) => need.state === 'open')
  return build(ids, open, (need) => toStoredNeed(buildNeedDocument(lexicon, readable(need)), need, version))
}

/** A buyer, or a row of which only the name is known, offers nothing that could be found. */
function statesAnything({ capabilities, equipment, certificates, description, vsic }: EnterpriseProfile): boolean {
  return capabilities.length + equipment.length + certificates.length + vsic.length > 0 || description !== null
}

async function build<Row extends { id: string }>(
  ids: string[],
  rows: Row[],
  make: (row: Row) => MadeSearchDocument,
): Promise<BuiltDocuments> {
  const built: BuiltDocuments = { documents: [], absent: [], failed: [] }
  for (const row of rows) {
    try {
      built.documents.push(make(row))
    } catch (cause) {
      built.failed.push({ id: row.id, cause })
    }
    // Reading a long profile takes milliseconds; whoever shares this process gets its turn in between.
    await new Promise((resolve) => setImmediate(resolve))
  }
  const present = new Set(rows.map((row) => row.id))
  built.absent = ids.filter((id) => !present.has(id))
  return built
}

/** A buyer who hides its name shows the confirmed requirements only: not even the words of its text can be searched. */
function readable(need: NeedForSearch) {
  const isHidden = need.isBuyerHidden
  return {
    id: need.id,
    lang: need.lang,
    title: isHidden ? '' : need.title,
    text: isHidden ? '' : need.text,
    fields: {},
    requirements: need.requirements.map((requirement) => withoutOrigin(requirement, isHidden)),
  }
}

function withoutOrigin({ origin: _, ...requirement }: StoredRequirement, isHidden: boolean): Requirement {
  return {
    ...requirement,
    kind: requirement.kind as Requirement['kind'],
    span: isHidden ? null : requirement.span,
  }
}
