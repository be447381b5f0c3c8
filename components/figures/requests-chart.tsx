import { useTranslations } from 'next-intl'
import { ChartFigure } from '@/components/charts/chart-figure'
import { HeatTable } from '@/components/charts/heat-table'
import { REQUEST_SPANS } from '@/lib/figures/overview'
import type { ShownPanels } from '@/lib/figures/shown-overview'
import { formatWeekday } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'

/** On which weekdays and at what time of the day cases come in, for those who see the cases. */
export function RequestsChart({ locale, requests }: { locale: Locale; requests: ShownPanels['requests'] }) {
  const t = useTranslations('figures.requests')
  const counts = new Map(requests.map(({ weekday, from, count }) => [`${weekday} ${from}`, count]))
  const columns = REQUEST_SPANS.map((from, index) => t('span', { from, until: REQUEST_SPANS[index + 1] ?? 24 }))
  const rows = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
    name: formatWeekday(weekday, locale),
    values: REQUEST_SPANS.map((from) => counts.get(`${weekday} ${from}`) ?? 0),
  }))
  return (
    <ChartFigure caption={t('caption')} note={t('note')} table={null}>
      <HeatTable caption={t('caption')} corner={t('day')} columns={columns} rows={rows} />
    </ChartFigure>
  )
}
