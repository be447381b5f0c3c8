import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { FormWords } from '@/components/form/form-words'
import { messagesIn } from '@/lib/i18n/messages'

export default async function Layout({ children }: { children: ReactNode }) {
  const { caseForms, caseWords } = messagesIn(await getLocale())
  const { sentBackReasons, turnTo } = caseWords
  return (
    <FormWords more={{ caseForms: { sendBack: caseForms.sendBack }, caseWords: { sentBackReasons, turnTo } }}>
      {children}
    </FormWords>
  )
}
