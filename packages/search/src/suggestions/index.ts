export { type ConceptSuggestion, suggestConcepts } from './suggest-concepts.ts'
export { type SuggestedKind, suggestedKinds } from './suggestion-index.ts'
