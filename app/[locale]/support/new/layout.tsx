import { NextIntlClientProvider } from 'next-intl'
import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { messagesIn } from '@/lib/i18n/messages'

/** The forms speak in the browser too, so the intake's own words go there, and no others. */
export default async function Layout({ children }: { children: ReactNode }) {
  const { errors, form, intake, caseWords } = messagesIn(await getLocale())
  return (
    <NextIntlClientProvider messages={{ errors, form, intake, caseWords: { needs: caseWords.needs } }}>
      {children}
    </NextIntlClientProvider>
  )
}
