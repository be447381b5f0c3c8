import type { useTranslations } from 'next-intl'
import { dateFromDay } from '@/lib/calendar/database-days'
import { sheetOf, type FileColumn, type Sheet } from '@/lib/lists/sheet'
import type { Contact } from '@/lib/partners/list-contacts'
import { formatPhoneNumber } from '@/lib/people/phone-format'
import { shownEmail } from '@/lib/people/shown-email'

type Words = {
  t: ReturnType<typeof useTranslations<'partnerContacts'>>
  sees: ReturnType<typeof useTranslations<'caseWords.termsSee'>>
}

/** What the list of contacts shows, as a file holds it. */
export function contactSheet(contacts: readonly Contact[], { t, sees }: Words): Sheet {
  const columns: FileColumn<Contact>[] = [
    { heading: t('partner'), width: 30, value: ({ partner }) => partner ?? t('county') },
    { heading: t('kind'), width: 30, value: ({ kind }) => t(`kinds.${kind}`) },
    { heading: t('name'), width: 28, value: ({ name }) => name },
    { heading: t('email'), width: 34, value: ({ email }) => email && shownEmail(email) },
    { heading: t('phone'), width: 18, value: ({ phone }) => phone && formatPhoneNumber(phone) },
    {
      heading: t('terms'),
      width: 34,
      value: (one) => (one.sees ? sees(one.sees) : one.partner && t('noTerms')),
    },
    { heading: t('since'), width: 14, value: ({ seesSince }) => seesSince && dateFromDay(seesSince) },
    { heading: t('referral'), width: 18, value: ({ lastReferralOn }) => lastReferralOn && dateFromDay(lastReferralOn) },
  ]
  return sheetOf(columns, contacts)
}
