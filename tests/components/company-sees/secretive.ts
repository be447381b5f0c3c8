export const CANARY = 'kanarieord'

/** What React and the tools that print ask of every object. */
const NO_COLUMN = /^(?:\$\$typeof|then|toJSON|asymmetricMatch|nodeType|tagName|hasAttribute|constructor|@@.*)$/

/**
 * A row of which the reader may see what is given: everything else that is asked of it, a column that somebody adds
 * included, is a word that must not be drawn.
 */
export function secretive<T>(known: object): T {
  return new Proxy(known, {
    get: (target, name) => {
      if (name in target || typeof name === 'symbol' || NO_COLUMN.test(name))
        return Reflect.get(target, name) as unknown
      return `${CANARY}-${name}`
    },
  }) as T
}
