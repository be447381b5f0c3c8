type Facts = Readonly<Record<string, string | number | undefined>>
type AnyWords = ((key: string, facts?: Facts) => string) & { has: (key: string) => boolean }

/**
 * Words by keys that are put together or kept in the database, where a later build may have written one that this one
 * has no words for: `has` is asked first. Keys that the code names itself are left to the translator's own types.
 */
export function anyWords(translator: object): AnyWords {
  return translator as AnyWords
}
