import type { useTranslations } from 'next-intl'
import { clockOf } from '@/lib/calendar/clock'
import { dateFromDay } from '@/lib/calendar/database-days'
import { dayOf } from '@/lib/calendar/days'
import { sheetOf, type FileColumn, type Sheet } from '@/lib/lists/sheet'
import { faultWord } from '@/lib/mail/mail-state'
import type { ShownMail } from './mail-table'

/** What the list of mails shows, as a file holds it: receivers masked as on the page. */
export function mailSheet(mails: readonly ShownMail[], t: ReturnType<typeof useTranslations<'jobs'>>): Sheet {
  const columns: FileColumn<ShownMail>[] = [
    { heading: t('mail'), width: 50, value: ({ subject }) => subject },
    { heading: t('receiver'), width: 30, value: ({ to }) => to },
    { heading: t('queuedOn'), width: 12, value: ({ queuedAt }) => dateFromDay(dayOf(queuedAt)) },
    { heading: t('queuedClock'), width: 12, value: ({ queuedAt }) => clockOf(queuedAt) },
    { heading: t('sentOn'), width: 12, value: ({ sentAt }) => sentAt && dateFromDay(dayOf(sentAt)) },
    { heading: t('sentClock'), width: 12, value: ({ sentAt }) => sentAt && clockOf(sentAt) },
    { heading: t('tries'), width: 10, value: ({ attempts }) => attempts },
    { heading: t('fault'), width: 34, value: ({ fault, state }) => fault && t(`faults.${faultWord(fault, state)}`) },
    { heading: t('faultCode'), width: 16, value: ({ fault }) => fault },
  ]
  return sheetOf(columns, mails)
}
