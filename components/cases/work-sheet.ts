import type { useTranslations } from 'next-intl'
import { dateFromDay } from '@/lib/calendar/database-days'
import { dayOf } from '@/lib/calendar/days'
import type { OpenCase } from '@/lib/cases/list-open-cases'
import { sheetOf, type FileColumn, type Sheet } from '@/lib/lists/sheet'
import { formatPhoneNumber } from '@/lib/people/phone-format'
import { deadlineClock } from '@/lib/procurements/deadline'

export type WorkWords = {
  work: ReturnType<typeof useTranslations<'work'>>
  cases: ReturnType<typeof useTranslations<'caseWords'>>
  list: ReturnType<typeof useTranslations<'caseList'>>
}

/** What the work list shows, as a file holds it: days are days and minutes numbers. */
export function workSheet(rows: readonly OpenCase[], { work: t, cases, list }: WorkWords): Sheet {
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
    { heading: t('columns.unanswered'), width: 24, value: ({ unanswered }) => (unanswered ? t('yes') : null) },
    { heading: t('columns.contact'), width: 16, value: ({ lastContactOn: on }) => on && dateFromDay(on) },
    { heading: list('inMinutes', { what: list('left') }), width: 22, value: ({ minutesLeft }) => minutesLeft },
    { heading: t('columns.phone'), width: 18, value: ({ contactPhone }) => formatPhoneNumber(contactPhone) },
    { heading: list('opened'), width: 14, value: ({ openedAt }) => dateFromDay(dayOf(openedAt)) },
  ]
  return sheetOf(columns, rows)
}
