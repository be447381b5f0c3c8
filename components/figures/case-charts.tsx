import { useTranslations } from 'next-intl'
import type { Status } from '@/lib/cases/status'
import type { CaseFilter } from '@/lib/figures/case-filter'
import type { Scope } from '@/lib/figures/overview'
import type { ShownPanels } from '@/lib/figures/shown-overview'
import { formatMonth } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import type { Tables } from './count-chart'
import { MonthsChart } from './months-chart'
import { PlacesChart, type Place } from './places-chart'
import { ShownChart } from './shown-chart'
import { useShownWords } from './shown-words'

type CaseChartsProps = {
  locale: Locale
  scope: Scope
  cases: ShownPanels['cases']
  /** Where the cases of each month stand, for those who see the cases. */
  stacks: ShownPanels['stacks'] | null
  places: readonly Place[]
  /** The address of the list behind a number, for those who may see lists. */
  list: (filter: CaseFilter) => string | undefined
  listed: boolean
  tables: Tables
}

/** The cases of a scope by state, municipality and month. */
export function CaseCharts({ locale, scope, cases, stacks, places, list, listed, tables }: CaseChartsProps) {
  const t = useTranslations('figures')
  const words = useTranslations('caseWords.statuses')
  const { count } = useShownWords(locale)
  return (
    <>
      <ShownChart
        name="status"
        tables={tables}
        caption={t('byStatus')}
        label={t('status')}
        measure={t('count')}
        table={cases.byStatus}
        say={count}
        named={(status) => words(status as Status)}
        list={(status) => list({ status: status as Status })}
      />
      <PlacesChart {...{ locale, scope, places, listed, tables }} table={cases.byMunicipality} />
      {stacks ? (
        <MonthsChart {...{ locale, stacks, list, tables }} />
      ) : (
        <ShownChart
          name="month"
          tables={tables}
          caption={t('byMonth')}
          label={t('month')}
          measure={t('count')}
          table={cases.byMonth}
          say={count}
          named={(month) => formatMonth(month, locale)}
          list={(period) => list({ period })}
        />
      )}
    </>
  )
}
