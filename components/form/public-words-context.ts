'use client'

import { createContext, useContext } from 'react'
import type { FormWords } from './form-context'

type Counted = { one: string; other: string }

export type PublicWords = {
  optional: string
  errorPrefix: string
  /** With {max} where the number goes; the counted ones with {count}. */
  atMost: string
  left: Counted
  over: Counted
  /** What is said of a refusal that came without its sentence. */
  unknown: string
  /** That the server was renewed while the form stood open. */
  renewed: string
}

export const PublicWordsContext = createContext<PublicWords | null>(null)

export function usePublicWords(): { words: FormWords; unknown: string; renewed: string } {
  const given = useContext(PublicWordsContext)
  if (!given) throw new Error('a public form outside PublicWords')
  const counted = ({ one, other }: Counted, count: number) =>
    (count === 1 ? one : other).replace('{count}', String(count))
  return {
    unknown: given.unknown,
    renewed: given.renewed,
    words: {
      optional: given.optional,
      errorPrefix: given.errorPrefix,
      atMost: (max) => given.atMost.replace('{max}', String(max)),
      charactersLeft: (count) => counted(given.left, count),
      charactersOver: (count) => counted(given.over, count),
    },
  }
}
