/** Of one owner: an address may carry anything behind its question mark. */
const mostOfOne = 8

/**
 * Keeps what was made of an object for as long as that object is kept: whoever forgets the object forgets this too. What is
 * kept must follow from the object and the key alone, never from who asks.
 */
export function keptWith<Value>() {
  const kept = new WeakMap<object, Map<string, Value>>()
  return {
    get: (owner: object, key: string): Value | undefined => kept.get(owner)?.get(key),
    set: (owner: object, key: string, value: Value): void => {
      const ofOwner = kept.get(owner) ?? new Map<string, Value>()
      if (ofOwner.size >= mostOfOne) ofOwner.clear()
      kept.set(owner, ofOwner.set(key, value))
    },
  }
}
