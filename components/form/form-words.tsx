import { zone } from '@/lib/calendar/zone'
import { NextIntlClientProvider, type AbstractIntlMessages } from 'next-intl'
import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { FORM_CODES } from '@/lib/refusals/register'
import { messagesIn } from '@/lib/i18n/messages'

/** Gives the browser the words that forms speak before they are sent, and a page's own `more`. Pages without a form send none. */
export async function FormWords({ more, children }: { more?: AbstractIntlMessages; children: ReactNode }) {
  const { errors: sentences, form } = messagesIn(await getLocale())
  const errors = Object.fromEntries(FORM_CODES.map((code) => [code, sentences[code]]))
  return (
    <NextIntlClientProvider messages={{ errors, form, ...more }} timeZone={zone}>
      {children}
    </NextIntlClientProvider>
  )
}
