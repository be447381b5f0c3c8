import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { FormWords } from '@/components/form/form-words'
import { messagesIn } from '@/lib/i18n/messages'

export default async function Layout({ children }: { children: ReactNode }) {
  const { buyers, buyersLine } = messagesIn(await getLocale())
  return (
    <FormWords more={{ buyers: { topics: buyers.topics }, buyersLine: { fields: buyersLine.fields } }}>
      {children}
    </FormWords>
  )
}
