import type { EnterpriseDetail } from '@matxich/api'
import { keysOfLocation } from '../../parts/labels.ts'

/** Keys of every concept that a supplier's page names. */
export function keysOfEnterprise(supplier: EnterpriseDetail): string[] {
  return [
    ...keysOfLocation(supplier.location),
    ...supplier.capabilities.flatMap(({ category, processes, materials }) => [
      ...(category ? [`category:${category}`] : []),
      ...processes.map(({ concept }) => `process:${concept}`),
      ...materials.map((material) => `material:${material}`),
    ]),
    ...supplier.read.capabilities.flatMap(({ category, processes, materials }) => [
      ...(category ? [`category:${category.concept}`] : []),
      ...processes.map(({ concept }) => `process:${concept}`),
      ...materials.map(({ concept }) => `material:${concept}`),
    ]),
    ...supplier.read.certificates.map(({ concept }) => `certification:${concept}`),
    ...supplier.equipment.flatMap(({ type }) => (type ? `equipment:${type}` : [])),
    ...supplier.certificates.map(({ type }) => `certification:${type}`),
  ]
}
