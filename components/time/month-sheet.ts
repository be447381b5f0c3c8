import type { useTranslations } from 'next-intl'
import { dateFromDay } from '@/lib/calendar/database-days'
import { dayOf } from '@/lib/calendar/days'
import { sheetOf, type FileColumn, type Sheet, type SheetCell, type Tab } from '@/lib/lists/sheet'
import type { MonthApproval } from '@/lib/time/month-approval'
import { casesOfMonth, daysOfMonth, sumOf, sumsOfMonth, type MonthEntry, type MonthSums } from '@/lib/time/own-month'

export type MonthWords = {
  own: ReturnType<typeof useTranslations<'ownTime'>>
  cases: ReturnType<typeof useTranslations<'caseWords'>>
}
type Month = { month: string; entries: readonly MonthEntry[]; approval: MonthApproval }

/** Each entry of a month: days are days and minutes numbers. */
export function entriesSheet(entries: readonly MonthEntry[], { own: t, cases }: MonthWords): Sheet {
  const columns: FileColumn<MonthEntry>[] = [
    { heading: t('day'), width: 12, value: ({ day }) => dateFromDay(day) },
    { heading: t('case'), width: 16, value: ({ number }) => number ?? t('unseen') },
    { heading: t('company'), width: 34, value: ({ company }) => company },
    { heading: t('file.activity'), width: 18, value: ({ activity }) => cases(`activities.${activity}`) },
    { heading: t('file.counts'), width: 16, value: ({ counts }) => t(counts ? 'file.countsYes' : 'file.countsNo') },
    { heading: t('file.minutes'), width: 10, value: ({ minutes }) => minutes },
    { heading: t('file.concerns'), width: 12, value: ({ concernsOn: on }) => on && dateFromDay(on) },
  ]
  return sheetOf(columns, entries)
}

/** The basis of a consultant's invoice: what the month comes to and how it stands, by case, by day, and each entry. */
export function monthTabs({ month, entries, approval }: Month, words: MonthWords): Tab[] {
  const { own: t } = words
  const inMinutes = (what: 'counted' | 'outside' | 'travel' | 'sum') => t('file.inMinutes', { what: t(what) })
  const numbers = <Row extends MonthSums>(): FileColumn<Row>[] => [
    { heading: inMinutes('counted'), width: 16, value: ({ counted }) => counted },
    { heading: inMinutes('outside'), width: 22, value: ({ outside }) => outside },
    { heading: inMinutes('travel'), width: 18, value: ({ travel }) => travel },
    { heading: inMinutes('sum'), width: 14, value: sumOf },
  ]
  const sums = sumsOfMonth(entries)
  const { advisor, state, approvedAt, approvedBy } = approval
  const facts: [string, SheetCell][] = [
    [t('advisor'), advisor],
    [t('file.month'), dateFromDay(`${month}-01`)],
    ...numbers<MonthSums>().map(({ heading, value }): [string, SheetCell] => [heading, value(sums)]),
    [t('file.state'), t(`states.${state}`)],
    [t('file.approvedBy'), approvedBy],
    [t('file.approvedOn'), approvedAt && dateFromDay(dayOf(approvedAt))],
  ]
  const summary = [
    { heading: t('file.what'), width: 26 },
    { heading: t('file.value'), width: 28 },
  ]
  return [
    { tab: t('file.summary'), sheet: { columns: summary, rows: facts } },
    {
      tab: t('perCase'),
      sheet: sheetOf(
        [
          { heading: t('case'), width: 16, value: ({ key }) => key.number ?? t('unseen') },
          { heading: t('company'), width: 34, value: ({ key }) => key.company },
          ...numbers<ReturnType<typeof casesOfMonth>[number]>(),
        ],
        casesOfMonth(entries),
      ),
    },
    {
      tab: t('perDay'),
      sheet: sheetOf(
        [
          { heading: t('day'), width: 12, value: ({ key }) => dateFromDay(key) },
          ...numbers<ReturnType<typeof daysOfMonth>[number]>(),
        ],
        daysOfMonth(entries),
      ),
    },
    { tab: t('file.entries'), sheet: entriesSheet(entries, words) },
  ]
}
