import readExcel from 'read-excel-file/node'
import { createTranslator } from 'next-intl'
import { entriesSheet, monthTabs, type MonthWords } from '@/components/time/month-sheet'
import { messagesIn } from '@/lib/i18n/messages'
import { csvFile } from '@/lib/lists/csv-file'
import { excelBook } from '@/lib/lists/excel-file'
import type { MonthApproval } from '@/lib/time/month-approval'
import type { MonthEntry } from '@/lib/time/own-month'

const words = (locale: 'sv' | 'en'): MonthWords => {
  const messages = messagesIn(locale)
  return {
    own: createTranslator({ locale, messages, namespace: 'ownTime' }),
    cases: createTranslator({ locale, messages, namespace: 'caseWords' }),
  }
}
const entry = (differing: Partial<MonthEntry>): MonthEntry => ({
  ...{ day: '2026-10-12', concernsOn: null, number: 'UA-2026-0007', company: '=Provbygg AB' },
  ...{ activity: 'call', counts: true, minutes: 60, ...differing },
})
const entries = [
  entry({}),
  entry({ day: '2026-10-14', activity: 'travel', counts: false, minutes: 25 }),
  entry({ day: '2026-10-14', number: null, company: null, minutes: -15, concernsOn: '2026-09-30' }),
]
const approval: MonthApproval = {
  ...{ advisor: 'Rut', state: 'approved', approvedAt: new Date('2026-11-02T23:30:00Z'), approvedBy: 'Lisa' },
  ...{ minutes: 70, minutesNow: 70, entries: 3, isOver: true },
}
const day = (text: string) => new Date(`${text}T00:00:00Z`)

it('is a workbook with real days and numbers: what it comes to, by case, by day, and each entry', async () => {
  const book = await excelBook(monthTabs({ month: '2026-10', entries, approval }, words('sv')))
  const sheets = await readExcel(book)
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['Sammanställning', 'Per ärende', 'Per dag', 'Poster'])
  const [summary, cases, days, rows] = sheets.map(({ data }) => data)
  expect(summary?.slice(1)).toEqual([
    ['Rådgivare', 'Rut'],
    ['Månad', day('2026-10-01')],
    ['Stödtid (min)', 45],
    ['Utanför stödet (min)', 25],
    ['Varav resa (min)', 25],
    ['Summa (min)', 70],
    ['Läge', 'Godkänd'],
    ['Godkänd av', 'Lisa'],
    ['Godkänd den', day('2026-11-03')],
  ])
  expect(cases?.slice(1)).toEqual([
    ['UA-2026-0007', '=Provbygg AB', 60, 25, 25, 85],
    ['Ärenden som du inte ser', null, -15, 0, 0, -15],
  ])
  expect(days?.slice(1)).toEqual([
    [day('2026-10-12'), 60, 0, 0, 60],
    [day('2026-10-14'), -15, 25, 25, 10],
  ])
  expect(rows?.at(-1)).toEqual([
    ...[day('2026-10-14'), 'Ärenden som du inte ser', null, 'Samtal', 'stödtid', -15, day('2026-09-30')],
  ])
})

it.each(['sv', 'en'] as const)('has names that a workbook takes, in %s', (locale) => {
  for (const { tab } of monthTabs({ month: '2026-10', entries, approval }, words(locale)))
    expect(tab).toMatch(/^[^[\]:*?/\\]{1,30}$/)
})

it('is its entries alone as text, of which none is a formula', () => {
  expect(csvFile(entriesSheet(entries, words('sv')))).toContain("'=Provbygg AB")
})
