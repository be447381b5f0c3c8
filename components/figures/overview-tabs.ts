import { STACKED_NAMES } from '@/lib/figures/month-stacks'
import { REQUEST_SPANS } from '@/lib/figures/overview'
import type { ShownOverview, ShownPanels } from '@/lib/figures/shown-overview'
import { TREND_NAMES, type Trend, type TrendName } from '@/lib/figures/trends'
import { formatWeekday } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import type { Tab } from '@/lib/lists/sheet'
import { figureSheets } from './figure-sheet'
import type { OverviewWords } from './overview-sheets'
import type { FigureWords } from './scope-words'
import { unitOf } from './trend-unit'

/** The cases of each month by where they stand now. */
export function stacksTab(stacks: ShownPanels['stacks'], month: (key: string) => string, t: FigureWords): Tab {
  return {
    tab: t('file.tabs.month'),
    sheet: {
      columns: [t('month'), ...STACKED_NAMES.map((name) => t(`stacks.${name}`)), t('total')].map((heading) => ({
        ...{ heading, width: 22 },
      })),
      rows: stacks.map((stack) => {
        const counts = STACKED_NAMES.map((name) => stack[name])
        return [month(stack.month), ...counts, counts.reduce((sum, one) => sum + one, 0)]
      }),
    },
  }
}

/** The figures month by month; no tab where there is none. */
export function trendTabs(
  { trends }: ShownOverview,
  month: (key: string) => string,
  { t, targets }: OverviewWords,
): Tab[] {
  const told = TREND_NAMES.flatMap((name) => (trends?.[name]?.length ? [{ name, trend: trends[name] }] : []))
  const months = [...new Set(told.flatMap(({ trend }) => trend.map((one) => one.month)))].sort()
  if (months.length === 0) return []
  const { cell } = figureSheets(t)
  const rows = months.map((key) => [
    month(key),
    ...told.map(({ name, trend }) => cell(unitOf(name), monthOf(name, trend, key))),
  ])
  const columns = [
    t('month'),
    ...told.map(({ name }) => (name === 'value' || name === 'waiting' ? t(`file.trends.${name}`) : targets(name))),
  ].map((heading) => ({ heading, width: 20 }))
  return [{ tab: t('pace.table'), sheet: { columns, rows } }]
}

/** A month in which nobody has been contacted has no wait. */
function monthOf(name: TrendName, trend: Trend, month: string): number | null {
  const value = trend.find((one) => one.month === month)?.value ?? 0
  return name === 'waiting' && value === 0 ? null : value
}

/** How many working days companies waited for their first contact. */
export function waitsTab({ waits }: ShownOverview, t: FigureWords): Tab {
  const rows = waits && [
    ...waits.spans.map(({ from, count }, index) => {
      const until = (waits.spans[index + 1]?.from ?? 0) - 1
      return { label: t('waits.span', { from, until }), shown: count }
    }),
    { label: t('waits.waiting'), shown: waits.waiting },
  ]
  const sum = waits ? waits.contacted + waits.waiting : 0
  return figureSheets(t).table(t('file.tabs.waits'), t('waits.days'), 'count', rows && { rows, sum })
}

/** On which weekdays and at what time of the day cases came in. */
export function requestsTab({ requests }: ShownOverview, locale: Locale, t: FigureWords): Tab {
  const count = (weekday: number, from: number) =>
    requests?.find((one) => one.weekday === weekday && one.from === from)?.count ?? 0
  const spans = REQUEST_SPANS.map((from, index) => t('requests.span', { from, until: REQUEST_SPANS[index + 1] ?? 24 }))
  return {
    tab: t('file.tabs.requests'),
    sheet: {
      columns: [t('requests.day'), ...spans].map((heading) => ({ heading, width: 12 })),
      rows: requests
        ? [1, 2, 3, 4, 5, 6, 7].map((day) => [
            formatWeekday(day, locale),
            ...REQUEST_SPANS.map((from) => count(day, from)),
          ])
        : [[t('failedFigure')]],
    },
  }
}
