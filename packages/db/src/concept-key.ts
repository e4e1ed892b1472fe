import type { ConceptKind } from './profile.ts'

/** `conceptKey('material', 'skd11')` → `material:skd11`; null stays null. */
export function conceptKey(kind: ConceptKind, id: string): string
export function conceptKey(kind: ConceptKind, id: string | null | undefined): string | null
export function conceptKey(kind: ConceptKind, id: string | null | undefined): string | null {
  return id ? `${kind}:${id}` : null
}

/** `material:skd11` → `skd11`; null stays null. */
export function conceptId(key: string): string
export function conceptId(key: string | null): string | null
export function conceptId(key: string | null): string | null {
  return key === null ? null : key.slice(key.indexOf(':') + 1)
}
