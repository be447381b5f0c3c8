import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { FormWords } from '@/components/form/form-words'
import { messagesIn } from '@/lib/i18n/messages'

export default async function Layout({ children }: { children: ReactNode }) {
  const { meetings, caseForms, caseWords } = messagesIn(await getLocale())
  const { busy, form, times, group, joint } = meetings
  const { earlyReasons, lateReasons } = caseWords
  const { earlyReason, lateReason } = caseForms.log
  const more = {
    ...{ meetings: { busy, form, times, group, joint }, caseForms: { log: { earlyReason, lateReason } } },
    caseWords: { earlyReasons, lateReasons },
  }
  return <FormWords more={more}>{children}</FormWords>
}
