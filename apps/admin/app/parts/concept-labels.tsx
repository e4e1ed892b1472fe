import { createContext, type ReactNode, useContext } from 'react'

/** Labels by concept key in the page's language, as `api.concept.labels` gives them to the loader. */
export type ConceptLabels = Record<string, string>

const ConceptLabelContext = createContext<ConceptLabels>({})

/** Hands the labels that a loader fetched to everything below that names concepts. */
export function ConceptLabelProvider({ labels, children }: { labels: ConceptLabels; children: ReactNode }) {
  return <ConceptLabelContext.Provider value={labels}>{children}</ConceptLabelContext.Provider>
}

/** The label of a concept by key; what no taxonomy knows (a district by name) or no loader fetched shows what follows its kind. */
export function useConceptLabel(): (key: string) => string {
  const labels = useContext(ConceptLabelContext)
  return (key) => {
    const label = labels[key]
    return label === undefined || label === key ? key.slice(key.indexOf(':') + 1) : label
  }
}
