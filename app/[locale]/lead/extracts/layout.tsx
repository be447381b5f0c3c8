import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { FormWords } from '@/components/form/form-words'
import { messagesIn } from '@/lib/i18n/messages'

export default async function Layout({ children }: { children: ReactNode }) {
  const { form } = messagesIn(await getLocale()).extracts
  return <FormWords more={{ extracts: { form } }}>{children}</FormWords>
}
