import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { FormWords } from '@/components/form/form-words'
import { messagesIn } from '@/lib/i18n/messages'

export default async function Layout({ children }: { children: ReactNode }) {
  const { caseForms, caseWords } = messagesIn(await getLocale())
  const { outcomes, noBidReasons, barriers } = caseWords
  return (
    <FormWords more={{ caseForms: { close: caseForms.close }, caseWords: { outcomes, noBidReasons, barriers } }}>
      {children}
    </FormWords>
  )
}
