import { useTranslations } from 'next-intl'
import { formatDecimalHours } from '@/lib/calendar/minutes'
import type { CaseFilter } from '@/lib/figures/case-filter'
import type { ShownTable } from '@/lib/figures/shown-overview'
import { formatMonth } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import type { Tables } from './count-chart'
import { ShownChart } from './shown-chart'
import { useShownWords } from './shown-words'

type MinutesChartProps = {
  locale: Locale
  months: ShownTable
  /** The address of the list behind a number. */
  list: (filter: CaseFilter) => string | undefined
  tables?: Tables
}

export function MinutesChart({ locale, months, list, tables }: MinutesChartProps) {
  const t = useTranslations('figures')
  const { time } = useShownWords(locale)
  return (
    <ShownChart
      name="minutes"
      tables={tables}
      caption={t('minutesByMonth')}
      note={t('minutesNote')}
      label={t('month')}
      measure={t('time')}
      colour={2}
      table={months}
      say={time}
      sayShort={(shown) => (typeof shown === 'number' ? formatDecimalHours(shown, locale) : time(shown))}
      named={(month) => formatMonth(month, locale)}
      list={(period) => list({ figure: 'hours', period })}
    />
  )
}
