import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { FormWords } from '@/components/form/form-words'
import { messagesIn } from '@/lib/i18n/messages'

export default async function Layout({ children }: { children: ReactNode }) {
  const { intake, caseForms, caseWords } = messagesIn(await getLocale())
  const { contact, need } = intake
  const { callTimes, needs } = caseWords
  return (
    <FormWords
      more={{ intake: { contact, need }, caseForms: { correct: caseForms.correct }, caseWords: { callTimes, needs } }}
    >
      {children}
    </FormWords>
  )
}
