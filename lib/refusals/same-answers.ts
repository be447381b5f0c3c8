import { isDeepStrictEqual } from 'node:util'

/**
 * Whether what one request saved is what it asks for now: sent twice it is answered twice alike, and with other answers
 * under the same id (Back, changed, sent) nobody may be told that they were saved.
 */
export function sameAnswers<T extends object>(stored: { [K in keyof T]: unknown } | null, asked: T): boolean {
  if (!stored) return false
  return (Object.keys(asked) as (keyof T)[]).every((name) => isDeepStrictEqual(stored[name], asked[name]))
}
