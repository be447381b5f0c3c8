import { NextIntlClientProvider } from 'next-intl'
import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { messagesIn } from '@/lib/i18n/messages'

/** The case's forms speak in the browser too, so their words go there, and no others. */
export default async function Layout({ children }: { children: ReactNode }) {
  const { errors, form, caseForms, caseWords } = messagesIn(await getLocale())
  const { activities, reversalReasons, outcomes, noBidReasons, barriers, declineReasons, turnTo } = caseWords
  const words = { activities, reversalReasons, outcomes, noBidReasons, barriers, declineReasons, turnTo }
  return (
    <NextIntlClientProvider messages={{ errors, form, caseForms, caseWords: words }}>{children}</NextIntlClientProvider>
  )
}
