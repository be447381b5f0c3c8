import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { EmptyState } from '@/components/ui/empty-state'
import { FileMenu } from '@/components/ui/file-menu'
import { ListHeader } from '@/components/ui/list-header'
import { Stat } from '@/components/ui/stat'
import { TextLink } from '@/components/ui/text-link'
import { formatMinutes } from '@/lib/calendar/minutes'
import { isMonth, monthAfter, monthBefore } from '@/lib/calendar/months'
import { weekName, weekOf } from '@/lib/calendar/weeks'
import { formatMonth } from '@/lib/i18n/formats'
import { pagePath } from '@/lib/i18n/routes'
import { adjustedInMonth } from '@/lib/time/adjusted'
import type { MonthApproval } from '@/lib/time/month-approval'
import { sumOf, sumsOfMonth, type MonthEntry } from '@/lib/time/own-month'
import type { WeekMark } from '@/lib/time/week-mark'
import { AdjustedLine } from './adjusted-line'
import { MonthStanding } from './month-standing'
import { MonthTables } from './month-tables'

type OwnMonthPageProps = {
  heading: ReactNode
  month: string
  /** Where the same is shown of another month. */
  to: (month: string) => string
  entries: readonly MonthEntry[]
  approval: MonthApproval
  weeks: readonly WeekMark[]
  /** Of one's own month each week leads to where it is typed in. */
  isOwn: boolean
  files: string
  /** What the lead does with it. */
  children?: ReactNode
}

/** An advisor's time of a month: how it stands, its sums, and what they are made of. */
export function OwnMonthPage({
  heading,
  month,
  to,
  entries,
  approval,
  weeks,
  isOwn,
  files,
  children,
}: OwnMonthPageProps) {
  const t = useTranslations('ownTime')
  const lists = useTranslations('lists')
  const locale = useLocale()
  const sums = sumsOfMonth(entries)
  const said = (minutes: number) => formatMinutes(minutes, locale)
  const [before, after] = [monthBefore(month), monthAfter(month)]
  return (
    <>
      <ListHeader
        heading={heading}
        actions={
          <>
            <nav aria-label={t('others')} className="flex flex-wrap items-center gap-x-4 gap-y-1 max-sm:flex-1">
              {isMonth(before) && (
                <TextLink href={to(before)} className="whitespace-nowrap">
                  <span aria-hidden="true">← </span>
                  {formatMonth(before, locale)}
                </TextLink>
              )}
              {isMonth(after) && (
                <TextLink href={to(after)} className="whitespace-nowrap">
                  {formatMonth(after, locale)}
                  <span aria-hidden="true"> →</span>
                </TextLink>
              )}
            </nav>
            <FileMenu address={files} words={{ label: lists('files'), excel: lists('excel'), csv: lists('csv') }} />
          </>
        }
      />
      <div className="space-y-6">
        <MonthStanding approval={approval} />
        {children}
        <ul aria-label={t('weeks')} className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
          {weeks.map(({ monday, state }) => {
            const words = t(`weekStates.${state}`, { week: weekOf(monday).week })
            const href = pagePath(locale, '/week/[week]', { week: weekName(monday, locale) })
            return <li key={monday}>{isOwn ? <TextLink href={href}>{words}</TextLink> : words}</li>
          })}
        </ul>
        {isOwn && (
          <p className="text-sm print:hidden">
            <TextLink href={pagePath(locale, '/my-time/figures')}>{t('figures')}</TextLink>
            {' · '}
            <TextLink href={pagePath(locale, '/my-time/import')}>{t('import')}</TextLink>
          </p>
        )}
        {entries.length === 0 ? (
          <EmptyState heading={t('emptyHeading', { month: formatMonth(month, locale) })}>{t('empty')}</EmptyState>
        ) : (
          <>
            <div className="grid grid-cols-2 gap-x-4 gap-y-6 sm:gap-x-6 lg:grid-cols-4">
              <Stat value={said(sumOf(sums))} label={t('sum')} />
              <Stat value={said(sums.counted)} label={t('counted')} />
              <Stat value={said(sums.outside)} label={t('outside')} />
              <Stat value={said(sums.travel)} label={t('travel')} />
            </div>
            <AdjustedLine adjusted={adjustedInMonth(entries)} view="month" />
            <MonthTables entries={entries} />
          </>
        )}
      </div>
    </>
  )
}
