import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { FormWords } from '@/components/form/form-words'
import { messagesIn } from '@/lib/i18n/messages'

export default async function Layout({ children }: { children: ReactNode }) {
  const { caseForms, caseWords } = messagesIn(await getLocale())
  const { log, invite, verify, reveal, assign } = caseForms
  return (
    <FormWords
      more={{ caseForms: { log, invite, verify, reveal, assign }, caseWords: { activities: caseWords.activities } }}
    >
      {children}
    </FormWords>
  )
}
