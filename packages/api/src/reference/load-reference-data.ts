import type { Concept, Database } from '@matxich/db'
import { type ConceptChanges, writeConcepts } from '@matxich/db/queries'

/** Brings the taxonomy and places in the database up to the given ones; running it again changes nothing. */
export async function loadReferenceData(db: Database, concepts: Concept[]): Promise<ConceptChanges> {
  return db.transaction((transaction) => writeConcepts(transaction, concepts))
}
