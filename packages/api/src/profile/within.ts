import type { Lexicon } from '@matxich/search'

/** Whether a category is another or lies below it; ids without their kind. */
export function isWithin(lexicon: Lexicon, category: string, above: string): boolean {
  return category === above || (lexicon.descendants.get(`category:${above}`)?.has(`category:${category}`) ?? false)
}
