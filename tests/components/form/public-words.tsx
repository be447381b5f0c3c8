import type { ReactNode } from 'react'
import { PublicWordsContext } from '@/components/form/public-words-context'
import { messagesIn } from '@/lib/i18n/messages'

/** What the layouts of public pages give their forms. */
export function GivenWords({ children }: { children: ReactNode }) {
  const { form, errors } = messagesIn('sv')
  return (
    <PublicWordsContext
      value={{
        optional: form.optional,
        errorPrefix: form.errorPrefix,
        atMost: form.charactersAtMost,
        left: { one: form.oneCharacterLeft, other: form.manyCharactersLeft },
        over: { one: form.oneCharacterOver, other: form.manyCharactersOver },
        unknown: errors.unknown,
        renewed: 'Sidan har förnyats. Din text är kvar – skicka igen.',
      }}
    >
      {children}
    </PublicWordsContext>
  )
}
