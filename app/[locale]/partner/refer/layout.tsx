import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { FormWords } from '@/components/form/form-words'
import { messagesIn } from '@/lib/i18n/messages'

export default async function Layout({ children }: { children: ReactNode }) {
  const { intake, partners } = messagesIn(await getLocale())
  const { need, company } = intake
  return <FormWords more={{ intake: { need, company }, partners: { form: partners.form } }}>{children}</FormWords>
}
