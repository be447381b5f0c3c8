import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { FormWords } from '@/components/form/form-words'
import { messagesIn } from '@/lib/i18n/messages'

export default async function Layout({ children }: { children: ReactNode }) {
  const { caseForms, caseWords } = messagesIn(await getLocale())
  const { 'same-company': form, merge } = caseForms
  const { linkReasons, mergeReasons } = caseWords
  return (
    <FormWords more={{ caseForms: { 'same-company': form, merge }, caseWords: { linkReasons, mergeReasons } }}>
      {children}
    </FormWords>
  )
}
