export { compareIndex, type IndexDifferences, mendEngine } from './compare-index.ts'
export { documentVersion } from './document-version.ts'
export { type ChangedDocuments, type DrainOptions, type DrainResult, drainChanges } from './drain-changes.ts'
export { type RunDrainerOptions, runDrainer } from './run-drainer.ts'
