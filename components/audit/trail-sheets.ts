import type { useTranslations } from 'next-intl'
import type { AccessLine } from '@/lib/audit/list-access'
import { clockOf } from '@/lib/calendar/clock'
import { dateFromDay } from '@/lib/calendar/database-days'
import { dayOf } from '@/lib/calendar/days'
import { anyWords } from '@/lib/i18n/any-words'
import { sheetOf, type FileColumn, type Sheet } from '@/lib/lists/sheet'
import type { TrailRow } from './trail-table'

type Words = ReturnType<typeof useTranslations<'trail'>>

/** A code in words; as it is where it has none. */
export function trailWord(t: Words) {
  const words = anyWords(t)
  return (list: 'roles' | 'actions' | 'subjects' | 'reasons', code: string | null) =>
    code === null ? '' : words.has(`${list}.${code}`) ? words(`${list}.${code}`) : code
}

function whenColumns<Row>(t: Words, at: (row: Row) => Date): FileColumn<Row>[] {
  return [
    { heading: t('day'), width: 12, value: (row) => dateFromDay(dayOf(at(row))) },
    { heading: t('clock'), width: 10, value: (row) => clockOf(at(row)) },
  ]
}

/** What the list of events shows, as a file holds it. */
export function eventSheet(rows: readonly TrailRow[], t: Words): Sheet {
  const columns: FileColumn<TrailRow>[] = [
    ...whenColumns<TrailRow>(t, ({ dateTime }) => new Date(dateTime)),
    { heading: t('who'), width: 28, value: ({ who }) => who },
    { heading: t('role'), width: 20, value: ({ role }) => role },
    { heading: t('what'), width: 70, value: ({ what }) => what },
    { heading: t('about'), width: 34, value: ({ about }) => about },
    { heading: t('case'), width: 16, value: ({ caseNumber }) => caseNumber },
  ]
  return sheetOf(columns, rows)
}

/** The same of the access log. */
export function accessSheet(lines: readonly AccessLine[], t: Words): Sheet {
  const word = trailWord(t)
  const columns: FileColumn<AccessLine>[] = [
    ...whenColumns<AccessLine>(t, ({ at }) => at),
    { heading: t('who'), width: 28, value: ({ personName }) => personName },
    { heading: t('role'), width: 20, value: ({ role }) => word('roles', role) },
    { heading: t('what'), width: 24, value: ({ action }) => word('actions', action) },
    { heading: t('reason'), width: 34, value: ({ reasonCode }) => word('reasons', reasonCode) },
    {
      heading: t('about'),
      width: 34,
      value: ({ subjectName, subjectKind }) => subjectName ?? word('subjects', subjectKind),
    },
    { heading: t('case'), width: 16, value: ({ caseNumber }) => caseNumber },
    { heading: t('accessFrom'), width: 20, value: ({ clientAddress }) => clientAddress },
    { heading: t('browser'), width: 40, value: ({ clientAgent }) => clientAgent },
  ]
  return sheetOf(columns, lines)
}
