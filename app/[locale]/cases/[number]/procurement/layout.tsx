import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { FormWords } from '@/components/form/form-words'
import { messagesIn } from '@/lib/i18n/messages'

export default async function Layout({ children }: { children: ReactNode }) {
  const { intake, caseForms, caseWords } = messagesIn(await getLocale())
  return (
    <FormWords
      more={{
        intake: { need: intake.need },
        caseForms: { procurement: caseForms.procurement },
        caseWords: { results: caseWords.results },
      }}
    >
      {children}
    </FormWords>
  )
}
