import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { FormWords } from '@/components/form/form-words'
import { messagesIn } from '@/lib/i18n/messages'

export default async function Layout({ children }: { children: ReactNode }) {
  // A picture is sent past the actions, and what is refused of it comes as a code.
  const { blogWrite, errors } = messagesIn(await getLocale())
  return <FormWords more={{ blogWrite, errors }}>{children}</FormWords>
}
