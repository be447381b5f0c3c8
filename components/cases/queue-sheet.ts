import type { useTranslations } from 'next-intl'
import { dateFromDay } from '@/lib/calendar/database-days'
import { dayOf } from '@/lib/calendar/days'
import type { OpenCase } from '@/lib/cases/list-open-cases'
import { sheetOf, type FileColumn, type Sheet } from '@/lib/lists/sheet'
import { formatPhoneNumber } from '@/lib/people/phone-format'
import { deadlineClock } from '@/lib/procurements/deadline'
import type { PlaceWords } from './queue-table'

export type QueueWords = {
  queue: ReturnType<typeof useTranslations<'queue'>>
  work: ReturnType<typeof useTranslations<'work'>>
  cases: ReturnType<typeof useTranslations<'caseWords'>>
  list: ReturnType<typeof useTranslations<'caseList'>>
  /** The host's codes of a case in words. */
  place: (row: OpenCase) => PlaceWords
}

/** What the queue shows, as a file holds it: days are days and minutes numbers. */
export function queueSheet(rows: readonly OpenCase[], { queue: t, work, cases, list, place }: QueueWords): Sheet {
  const columns: FileColumn<OpenCase>[] = [
    { heading: list('number'), width: 14, value: ({ number }) => number },
    { heading: list('company'), width: 34, value: ({ statedName }) => statedName },
    { heading: list('deadline'), width: 16, value: ({ bidDeadlineOn: on }) => on && dateFromDay(on) },
    { heading: list('deadlineClock'), width: 12, value: ({ bidDeadlineAt: at }) => at && deadlineClock(at) },
    {
      heading: list('status'),
      width: 28,
      value: ({ status, waitingSinceAt }) =>
        cases(`statuses.${status}`) + (waitingSinceAt ? `, ${cases('waiting')}` : ''),
    },
    { heading: t('what'), width: 18, value: ({ about }) => t(`abouts.${about}`) },
    { heading: t('buyer'), width: 30, value: ({ buyerName }) => buyerName },
    { heading: t('place'), width: 18, value: (row) => place(row).municipality },
    { heading: t('industry'), width: 24, value: (row) => place(row).industry },
    { heading: list('inMinutes', { what: list('left') }), width: 22, value: ({ minutesLeft }) => minutesLeft },
    { heading: work('columns.phone'), width: 18, value: ({ contactPhone }) => formatPhoneNumber(contactPhone) },
    { heading: list('opened'), width: 14, value: ({ openedAt }) => dateFromDay(dayOf(openedAt)) },
  ]
  return sheetOf(columns, rows)
}
