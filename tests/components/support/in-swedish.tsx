import { render } from '@testing-library/react'
import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { zone } from '@/lib/calendar/zone'
import { messagesIn } from '@/lib/i18n/messages'
import { GivenWords } from '../form/public-words'

/** Draws what a page draws, and draws it again, with the words that its layout gives. */
export function drawInSwedish(children: ReactNode) {
  return render(children, { wrapper: InSwedish })
}

function InSwedish({ children }: { children: ReactNode }) {
  return (
    <NextIntlClientProvider locale="sv" messages={messagesIn('sv')} timeZone={zone}>
      <GivenWords>{children}</GivenWords>
    </NextIntlClientProvider>
  )
}
