import 'server-only'
import { getTranslations } from 'next-intl/server'
import type { CaseView } from '@/lib/cases/find-case'
import type { Help } from '@/lib/cases/still-helps'
import { config } from '@/lib/config/config'
import type { Locale } from '@/lib/i18n/pathnames'
import { formatDay } from '@/lib/i18n/formats'
import { sayDeadline } from '@/lib/procurements/deadline'

type Closing = Pick<CaseView, 'bidDeadlineOn' | 'bidDeadlineAt'>

/** A message to the company that its bid closes too soon, with what still helps; undefined where no bid closes. */
export async function tooLateMessage(
  { bidDeadlineOn, bidDeadlineAt }: Closing,
  helps: readonly Help[],
  locale: Locale,
) {
  if (!bidDeadlineOn) return undefined
  const t = await getTranslations({ locale, namespace: 'caseForms.tooLate' })
  const links = Object.fromEntries(
    helps.map(({ what, path, named }) => [what, said(named, config().appUrl + path, locale)]),
  )
  return t('message', { day: sayDeadline(bidDeadlineOn, bidDeadlineAt, locale), ...links })
}

/** 'Läs en annons, torsdag 3 december, https://…', or the address alone. */
function said(named: Help['named'], url: string, locale: Locale): string {
  return [named?.text, named?.day && formatDay(named.day, locale, 'weekday'), url].filter(Boolean).join(', ')
}
