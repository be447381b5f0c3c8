import { useTranslations } from 'next-intl'
import type { CaseFilter } from '@/lib/figures/case-filter'
import type { MonthMinutes } from '@/lib/figures/overview'
import { nameOfPeriod, withMonthsBetween } from '@/lib/figures/period'
import type { Locale } from '@/lib/i18n/pathnames'
import { formatDecimalHours, formatMinutes } from '@/lib/calendar/minutes'
import { CountChart, type Tables } from './count-chart'

type MinutesChartProps = {
  locale: Locale
  months: readonly MonthMinutes[]
  /** The address of the list behind a number. */
  list: (filter: CaseFilter) => string | undefined
  tables: Tables
}

export function MinutesChart({ locale, months, list, tables }: MinutesChartProps) {
  const t = useTranslations('figures')
  const byMonth = new Map(months.map(({ month, minutes }) => [month, minutes]))
  const total = months.reduce((sum, { minutes }) => sum + minutes, 0)
  return (
    <CountChart
      name="minutes"
      tables={tables}
      caption={t('minutesByMonth')}
      note={t('minutesNote')}
      label={t('month')}
      measure={t('time')}
      colour={2}
      total={formatMinutes(total, locale)}
      rows={withMonthsBetween(byMonth.keys()).map((key) => {
        const value = byMonth.get(key) ?? 0
        return {
          ...{ key, label: nameOfPeriod(key, locale, () => ''), value },
          href: list({ figure: 'hours', period: key }),
          text: formatMinutes(value, locale),
          short: formatDecimalHours(value, locale),
        }
      })}
    />
  )
}
