import { type Connection, conceptKey } from '@matxich/db'
import { certificate } from '@matxich/db/schema'
import { and, eq, notInArray } from 'drizzle-orm'
import type { ImportedCertificate } from './enterprise-record.ts'

/** Writes certificates row by row, so that one that stays keeps its paper; papers themselves are nothing that imports write. */
export async function writeCertificates(
  db: Connection,
  enterpriseId: string,
  certificates: readonly ImportedCertificate[],
): Promise<void> {
  const ids = certificates.flatMap(({ id }) => id ?? [])
  await db
    .delete(certificate)
    .where(
      and(eq(certificate.enterpriseId, enterpriseId), ids.length > 0 ? notInArray(certificate.id, ids) : undefined),
    )
  for (const { id, type, state, validTo, body, number, issuedOn } of certificates) {
    const columns = {
      type: conceptKey('certification', type),
      state,
      validTo,
      body: body ?? null,
      number: number ?? null,
      issuedOn: issuedOn ?? null,
    }
    const [known] = id
      ? await db
          .update(certificate)
          .set(columns)
          .where(and(eq(certificate.id, id), eq(certificate.enterpriseId, enterpriseId)))
          .returning({ id: certificate.id })
      : []
    if (!known) await db.insert(certificate).values({ enterpriseId, ...columns })
  }
}
