import { NextIntlClientProvider, type AbstractIntlMessages } from 'next-intl'
import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { messagesIn } from '@/lib/i18n/messages'

/** Gives the browser the words that forms speak, and a page's own `more`. Pages without a form send none. */
export async function FormWords({ more, children }: { more?: AbstractIntlMessages; children: ReactNode }) {
  const { errors, form } = messagesIn(await getLocale())
  return (
    <NextIntlClientProvider messages={{ errors, form, ...more }} timeZone="Europe/Stockholm">
      {children}
    </NextIntlClientProvider>
  )
}
