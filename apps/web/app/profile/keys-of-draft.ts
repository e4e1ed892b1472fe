import type { GroupValues, IntroductionReading } from '@matxich/api'
import { uniqueKeys } from '../parts/labels.ts'

/** Keys of every concept that a draft names, for their labels. */
export function keysOfValues(values: GroupValues): string[] {
  const { location, capabilities, equipment, certificates } = values
  return uniqueKeys(
    [
      location.formerProvince ? `former-province:${location.formerProvince}` : '',
      location.park ? `park:${location.park}` : '',
    ].filter(Boolean),
    capabilities.flatMap(({ category, processes, materials }) => [
      ...(category ? [`category:${category}`] : []),
      ...processes.map(({ concept }) => `process:${concept}`),
      ...materials.map((id) => `material:${id}`),
    ]),
    equipment.flatMap(({ type }) => (type ? [`equipment:${type}`] : [])),
    certificates.map(({ type }) => `certification:${type}`),
  )
}

export function keysOfReading(reading: IntroductionReading): string[] {
  return uniqueKeys(
    reading.capabilities.flatMap(({ categories, processes, materials }) => [
      ...categories.map(({ concept }) => `category:${concept}`),
      ...processes.map(({ concept }) => `process:${concept}`),
      ...materials.map(({ concept }) => `material:${concept}`),
    ]),
    reading.machines.map(({ type }) => `equipment:${type}`),
    reading.certificates.map(({ concept }) => `certification:${concept}`),
    reading.denied,
  )
}
