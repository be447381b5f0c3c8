import { useTranslations } from 'next-intl'
import { DataTable } from '@/components/ui/data-table'
import { Details } from '@/components/ui/details'
import { TREND_NAMES, type TrendName, type Trends } from '@/lib/figures/trends'
import { formatMonth } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/pathnames'
import { unitOf } from './trend-unit'
import { useFigureWords } from './use-figure-words'

/** What the small bars beside the figures are drawn of, the newest month first. */
export function TrendTable({ locale, trends }: { locale: Locale; trends: Trends }) {
  const t = useTranslations('figures')
  const labels = useTrendNames()
  const { shown } = useFigureWords(locale)
  const told = TREND_NAMES.filter((name) => (trends[name]?.length ?? 0) > 1)
  const months = [...new Set(told.flatMap((name) => trends[name]?.map(({ month }) => month) ?? []))].sort().reverse()
  if (months.length === 0) return null
  const say = (name: (typeof told)[number], month: string) => {
    const value = trends[name]?.find((one) => one.month === month)?.value ?? 0
    return name === 'waiting' && value === 0 ? t('none') : shown(unitOf(name), value)
  }
  return (
    <Details summary={t('pace.table')}>
      <DataTable
        caption={t('pace.table')}
        captionHidden
        dense
        rows={months}
        rowKey={(month) => month}
        columns={[
          { key: 'month', header: t('month'), rowHeader: true, cell: (month) => formatMonth(month, locale) },
          ...told.map((name) => ({
            key: name,
            header: labels(name),
            numeric: true,
            cell: (month: string) => say(name, month),
          })),
        ]}
      />
    </Details>
  )
}

function useTrendNames() {
  const targets = useTranslations('rounds.targets')
  const t = useTranslations('figures.labels')
  return (name: TrendName) => (name === 'value' || name === 'waiting' ? t(name) : targets(name))
}
