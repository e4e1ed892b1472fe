import type { EnterpriseDetail } from '@matxich/api'

/** Every concept that the page names. */
export function keysOfEnterprise({ capabilities, equipment, certificates, location }: EnterpriseDetail): string[] {
  const keys = [
    ...capabilities.flatMap((stated) => [
      ...(stated.category ? [`category:${stated.category}`] : []),
      ...stated.processes.map((used) => `process:${used.concept}`),
      ...stated.materials.map((material) => `material:${material}`),
    ]),
    ...equipment.flatMap((machine) => (machine.type ? [`equipment:${machine.type}`] : [])),
    ...certificates.map((certificate) => `certification:${certificate.type}`),
    ...(location.park ? [`park:${location.park}`] : []),
    ...(location.formerProvince ? [`former-province:${location.formerProvince}`] : []),
    ...(location.province ? [`province:${location.province}`] : []),
  ]
  return [...new Set(keys)]
}
