import { useTranslations } from 'next-intl'
import { AdjustedLine } from '@/components/time/adjusted-line'
import { ListHeader } from '@/components/ui/list-header'
import { TextLink } from '@/components/ui/text-link'
import { addDays } from '@/lib/calendar/days'
import { daysOfWeek, parseWeek, startOfWeek, weekName, weekOf } from '@/lib/calendar/weeks'
import { formatDay, formatDays, formatMonth } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { pagePath } from '@/lib/i18n/routes'
import { ACTIVITIES } from '@/lib/rounds/activities'
import { monthOf } from '@/lib/calendar/months'
import type { FormAction } from '@/lib/refusals/result'
import type { WeekCase } from '@/lib/time/list-week-cases'
import { rowName, type RowKey } from '@/lib/time/week-cells'
import type { WeekMark } from '@/lib/time/week-mark'
import { adjustedInWeek } from '@/lib/time/adjusted'
import { hasTime, weekOfEntries, type WeekEntry } from '@/lib/time/week-of-entries'
import type { DrawnRow } from './drawn-week'
import { WeekForm, type WeekFormProps } from './week-form'
import { WeekStanding } from './week-standing'

type WeekPageProps = Pick<WeekFormProps, 'requestId' | 'justSaved' | 'save' | 'lastActivity'> & {
  locale: Locale
  monday: string
  today: string
  entries: readonly WeekEntry[]
  /** The week before, where its rows are to be brought along. */
  last: readonly WeekEntry[]
  cases: readonly WeekCase[]
  mark: WeekMark
  reopen: FormAction<void>
}

export function WeekPage({ locale, monday, today, entries, last, cases, mark, reopen, ...form }: WeekPageProps) {
  const t = useTranslations('week')
  const { week } = weekOf(monday)
  const to = (day: string, query?: Record<string, string>) =>
    pagePath(locale, '/week/[week]', { week: weekName(day, locale) }, query)
  const beside = (day: string, arrow: string) =>
    parseWeek(weekName(day, locale)) && (
      <TextLink href={to(day)} className="whitespace-nowrap">
        {arrow === '←' && <span aria-hidden="true">← </span>}
        {t('other', { week: weekOf(day).week })}
        {arrow === '→' && <span aria-hidden="true"> →</span>}
      </TextLink>
    )
  // As the week's number: in the month of its Thursday.
  const month = monthOf(addDays(monday, 3))
  const rows = rowsOf(entries, last, cases, form.lastActivity)
  return (
    <>
      <ListHeader
        heading={t('title', { week })}
        found={formatDays(monday, addDays(monday, 6), locale)}
        actions={
          <nav aria-label={t('others')} className="flex flex-wrap items-center gap-x-4 gap-y-1">
            {beside(addDays(monday, -7), '←')}
            {startOfWeek(today) !== monday && <TextLink href={to(today)}>{t('now')}</TextLink>}
            {beside(addDays(monday, 7), '→')}
            <TextLink href={pagePath(locale, '/my-time/[month]', { month })}>{formatMonth(month, locale)}</TextLink>
          </nav>
        }
      />
      <WeekStanding {...{ mark, reopen, locale }} week={weekName(monday, locale)} />
      {rows.length === 0 && (
        <p className="text-muted mb-3 max-w-[66ch]">
          {t('empty', { week })} {cases.length > 0 && t('emptyText')}
        </p>
      )}
      <WeekForm
        {...form}
        entries={monday > today ? null : mark.entries}
        isDone={mark.state === 'done'}
        // Another week is another form: nothing that was typed in one stands in the other.
        key={monday}
        week={weekName(monday, locale)}
        days={daysOfWeek(monday).map((day) => ({
          ...{ day, isToday: day === today, isToCome: day > today },
          name: formatDay(day, locale, 'brief'),
          short: formatDay(day, locale, 'brief').split(' ').slice(0, 2).join(' ').replace(',', ''),
        }))}
        rows={rows}
        cases={cases.map(({ number, company }) => ({ number, company }))}
      />
      <div className="mt-3">
        <AdjustedLine adjusted={adjustedInWeek(entries)} view="week" />
      </div>
      <p className="mt-3 text-sm print:hidden">
        <TextLink href={to(monday, { som: 'forra' })}>{t('asLast')}</TextLink> ·{' '}
        <TextLink href={pagePath(locale, '/my-time/import')}>{t('import')}</TextLink> ·{' '}
        <TextLink href={pagePath(locale, '/absence')}>{t('absence')}</TextLink> ·{' '}
        <TextLink href={pagePath(locale, '/competence')}>{t('competence')}</TextLink> ·{' '}
        <TextLink href={pagePath(locale, '/preparedness-register')}>{t('register')}</TextLink> ·{' '}
        <TextLink href={pagePath(locale, '/interests')}>{t('interests')}</TextLink>
      </p>
    </>
  )
}

/** Rows with time, then those of the week before that are brought along, then cases that were touched and have none. */
function rowsOf(
  entries: readonly WeekEntry[],
  last: readonly WeekEntry[],
  cases: readonly WeekCase[],
  lastActivity: DrawnRow['activity'],
): DrawnRow[] {
  const all = weekOfEntries(entries, ACTIVITIES)
  const rows: DrawnRow[] = all.filter(hasTime).map((row) => ({ ...row, touched: [] }))
  const add = (row: Omit<DrawnRow, 'cells'>) => {
    const same = (one: RowKey) => rowName(one) === rowName(row)
    if (!rows.some(same)) rows.push({ ...row, cells: all.find(same)?.cells ?? {} })
  }
  const taking = new Map(cases.map(({ number, company }) => [number, company]))
  for (const { number, activity } of weekOfEntries(last, ACTIVITIES).filter(hasTime))
    if (taking.has(number)) add({ number, activity, company: taking.get(number) ?? null, touched: [] })
  for (const { number, company, touched } of cases)
    if (touched.length > 0 && !rows.some((row) => row.number === number))
      add({ number, activity: lastActivity, company, touched })
  const kinds: readonly string[] = ACTIVITIES
  // In one order whatever they are there for, so that no row moves when it is saved.
  return rows.sort((a, b) => a.number.localeCompare(b.number) || kinds.indexOf(a.activity) - kinds.indexOf(b.activity))
}
