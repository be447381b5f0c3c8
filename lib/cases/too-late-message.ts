import 'server-only'
import { getTranslations } from 'next-intl/server'
import type { CaseView } from '@/lib/cases/find-case'
import { STILL_HELPS } from '@/lib/cases/still-helps'
import { config } from '@/lib/config/config'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { sayDeadline } from '@/lib/procurements/deadline'

type Closing = Pick<CaseView, 'bidDeadlineOn' | 'bidDeadlineAt'>

/** A message to the company that its bid closes too soon, with what still helps; undefined where no bid closes. */
export async function tooLateMessage({ bidDeadlineOn, bidDeadlineAt }: Closing, locale: Locale) {
  if (!bidDeadlineOn) return undefined
  const t = await getTranslations({ locale, namespace: 'caseForms.tooLate' })
  const links = Object.fromEntries(STILL_HELPS.map(([what, page]) => [what, config().appUrl + pagePath(locale, page)]))
  return t('message', { day: sayDeadline(bidDeadlineOn, bidDeadlineAt, locale), ...links })
}
