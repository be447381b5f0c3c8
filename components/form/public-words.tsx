import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { PublicWordsContext } from './public-words-context'

/** Gives the forms of a public page their few words, as plain texts: such a page carries no translation library. */
export async function PublicWords({ children }: { children: ReactNode }) {
  const [form, errors] = await Promise.all([getTranslations('form'), getTranslations('errors')])
  const words = {
    optional: form('optional'),
    errorPrefix: form('errorPrefix'),
    atMost: form.raw('charactersAtMost') as string,
    left: { one: form.raw('oneCharacterLeft') as string, other: form.raw('manyCharactersLeft') as string },
    over: { one: form.raw('oneCharacterOver') as string, other: form.raw('manyCharactersOver') as string },
    unknown: errors('unknown'),
    renewed: errors('page-renewed'),
  }
  return <PublicWordsContext value={words}>{children}</PublicWordsContext>
}
