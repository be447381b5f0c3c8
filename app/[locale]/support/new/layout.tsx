import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { FormWords } from '@/components/form/form-words'
import { messagesIn } from '@/lib/i18n/messages'

export default async function Layout({ children }: { children: ReactNode }) {
  const { intake, caseWords } = messagesIn(await getLocale())
  const { need, company, contact } = intake
  return (
    <FormWords more={{ intake: { need, company, contact }, caseWords: { needs: caseWords.needs } }}>
      {children}
    </FormWords>
  )
}
