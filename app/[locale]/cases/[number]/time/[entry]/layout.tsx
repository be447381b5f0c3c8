import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { FormWords } from '@/components/form/form-words'
import { messagesIn } from '@/lib/i18n/messages'

export default async function Layout({ children }: { children: ReactNode }) {
  const { caseForms, caseWords } = messagesIn(await getLocale())
  const { reverse, move, log, 'decline-correction': decline } = caseForms
  const { reversalReasons, earlyReasons, lateReasons } = caseWords
  return (
    <FormWords
      more={{
        caseForms: { reverse, move, log, 'decline-correction': decline },
        caseWords: { reversalReasons, earlyReasons, lateReasons },
      }}
    >
      {children}
    </FormWords>
  )
}
