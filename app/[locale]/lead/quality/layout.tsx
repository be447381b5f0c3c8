import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { FormWords } from '@/components/form/form-words'
import { messagesIn } from '@/lib/i18n/messages'

export default async function Layout({ children }: { children: ReactNode }) {
  const { forms } = messagesIn(await getLocale()).quality
  return <FormWords more={{ quality: { forms } }}>{children}</FormWords>
}
