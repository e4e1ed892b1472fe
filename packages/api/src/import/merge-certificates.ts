import type { ImportedCertificate } from './enterprise-record.ts'

/**
 * What an enterprise holds after an import. A certificate that the file names is the known one of its type (and number, where
 * the file states one): what the file leaves open of it (body, number, dates) stays, and so does its paper. One that the file
 * does not name stays where something vouches for it; what is no more than a name in a former list is replaced by this list.
 */
export function mergeCertificates(
  current: readonly ImportedCertificate[],
  given: readonly ImportedCertificate[],
): ImportedCertificate[] {
  const left = [...current]
  const named = given.map((stated) => {
    const known = takeKnown(left, stated)
    return known ? { ...known, ...statedOf(stated), validTo: laterEnd(known, stated) } : stated
  })
  return [...named, ...left.filter(isVouchedFor)]
}

/** Takes the certificate that is meant out of those left: the one of the same number, else one that could have it. */
function takeKnown(left: ImportedCertificate[], { type, number }: ImportedCertificate): ImportedCertificate | null {
  const sameType = left.filter((one) => one.type === type)
  const known = number
    ? (sameType.find((one) => one.number === number) ?? sameType.find((one) => !one.number))
    : (sameType.find(isVouchedFor) ?? sameType[0])
  if (!known) return null
  left.splice(left.indexOf(known), 1)
  return known
}

function statedOf({ state, body, number, issuedOn }: ImportedCertificate): Partial<ImportedCertificate> {
  return { state, ...(body ? { body } : {}), ...(number ? { number } : {}), ...(issuedOn ? { issuedOn } : {}) }
}

/** A list that still names the end of an earlier certificate does not end the one that was issued since. */
function laterEnd(known: ImportedCertificate, stated: ImportedCertificate): string | null {
  const issuedOn = stated.issuedOn ?? known.issuedOn
  if (!stated.validTo || (issuedOn && stated.validTo < issuedOn)) return known.validTo
  return stated.validTo
}

function isVouchedFor({ body, number, issuedOn, fileId }: ImportedCertificate): boolean {
  return Boolean(body || number || issuedOn || fileId)
}
