import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { FormWords } from '@/components/form/form-words'
import { messagesIn } from '@/lib/i18n/messages'

export default async function Layout({ children }: { children: ReactNode }) {
  const { caseForms, caseWords } = messagesIn(await getLocale())
  const { declineReasons, turnTo } = caseWords
  return (
    <FormWords more={{ caseForms: { decline: caseForms.decline }, caseWords: { declineReasons, turnTo } }}>
      {children}
    </FormWords>
  )
}
